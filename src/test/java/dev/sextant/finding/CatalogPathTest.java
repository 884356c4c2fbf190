package dev.sextant.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Paths are what people write in waivers and answers, so their spelling is part of the interface.
 */
class CatalogPathTest {
  @Test
  void plainNamesStandBareAndOthersAreQuoted() {
    assertEquals(
        "services.payment-service.consumes.ChargeCard",
        CatalogPath.of("services", "payment-service", "consumes", "ChargeCard").toString());
    assertEquals(
        "events.\"order.placed.v1\"", CatalogPath.of("events", "order.placed.v1").toString());
    assertEquals("events.\"Order placed\"", CatalogPath.of("events", "Order placed").toString());
    assertEquals("events.订单已创建", CatalogPath.of("events", "订单已创建").toString());
    assertEquals("events.\"say \\\"hi\\\"\"", CatalogPath.of("events", "say \"hi\"").toString());
    assertEquals("events.\"\"", CatalogPath.of("events", "").toString());
    assertEquals("", CatalogPath.ROOT.toString());
  }

  @Test
  void aQuotedDotIsNotASeparator() {
    assertNotEquals(CatalogPath.of("a", "b.c"), CatalogPath.of("a", "b", "c"));
    assertEquals(CatalogPath.of("a", "b", "c"), CatalogPath.of("a").child("b").child("c"));
  }

  @Test
  void aPartIsSpokenOfWithItsOwner() {
    assertEquals("`OrderPlaced`", CatalogPath.of("events", "OrderPlaced").spoken());
    assertEquals(
        "`Charge` in `pay`", CatalogPath.of("services", "pay", "consumes", "Charge").spoken());
    assertEquals(List.of("events", "OrderPlaced"), CatalogPath.of("events", "OrderPlaced").names());
    assertEquals("events", CatalogPath.of("events", "OrderPlaced").section());
  }

  @Test
  void aThingOfAListKeepsItsNameWhenItsNumberChanges() {
    CatalogPath steps = CatalogPath.of("flows", "checkout", "steps");
    CatalogPath undo = steps.numbered(2, "creates the order").child("undo");
    assertEquals("flows.checkout.steps.2.undo", undo.toString());
    assertEquals("flows.checkout.steps.\"creates the order\".undo", undo.lasting());
    assertEquals(undo.lasting(), steps.numbered(3, "creates the order").child("undo").lasting());
    assertEquals(steps.child("2"), steps.numbered(2, "creates the order"));
    assertEquals("flows.checkout.steps", steps.lasting());
    assertEquals("", CatalogPath.ROOT.lasting());
  }
}
