package dev.sextant.rules.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.rules.Design;
import dev.sextant.rules.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit condition is met by what the catalog states, and by nothing else. */
class EventsExitTest {
  @TempDir private Path folder;

  @Test
  void countsWhatIsStated() throws IOException {
    Map<String, Measure> measures =
        measures(
            """
            contexts: {ordering: {owner: checkout-team}, payments: {}}
            events:
              OrderPlaced: {context: ordering, schema: {type: object}, sla: {latency: 5s}}
              OrderPaid: {sla: none}
            commands: {ChargeCard: {context: payments, schema: none}, ShipOrder: {}}
            replies: {CardCharged: {to: ChargeCard}}
            services:
              shop: {publishes: {OrderPlaced: {}, ChargeCard: {}}}
              payments: {consumes: {ChargeCard: {outcomes: {charged: CardCharged}}, OrderPlaced: {}}}
            """);
    assertEquals("1 of 5", score(measures, "messages with a schema"));
    assertEquals("3 of 5", score(measures, "messages with an owning context"));
    assertEquals("1 of 2", score(measures, "events with a producer"));
    assertEquals("1 of 2", score(measures, "events with a consumer"));
    assertEquals("1 of 2", score(measures, "commands with a handler that works"));
    assertEquals("1 of 4", score(measures, "messages with an SLA"));
    assertEquals("1 of 2", score(measures, "contexts with an owner"));
    assertEquals(
        "events.OrderPaid", measures.get("events with a producer").open().get(0).path().toString());
  }

  @Test
  void anEmptyCatalogMeetsNothingThatIsRequired() throws IOException {
    Map<String, Measure> measures = measures("contexts: {}");
    assertTrue(measures.get("commands with a handler that works").holds());
    measures.remove("commands with a handler that works");
    measures.values().forEach(measure -> assertFalse(measure.holds(), measure.what()));
  }

  @Test
  void aPartialCatalogNeedNotKnowWhoElseTakesPart() throws IOException {
    Map<String, Measure> measures =
        measures("scope: partial\nevents: {OrderPlaced: {}}\ncommands: {ShipOrder: {}}");
    assertTrue(measures.get("events with a producer").holds());
    assertTrue(measures.get("events with a consumer").holds());
    assertTrue(measures.get("commands with a handler that works").holds());
    assertFalse(measures.get("messages with a schema").holds());
  }

  @Test
  void whatOthersOwnIsNotOursToPromise() throws IOException {
    Map<String, Measure> measures =
        measures(
            """
            events: {charge.disputed: {}}
            services:
              card-network: {kind: external, publishes: {charge.disputed: {}}}
              disputes: {consumes: {charge.disputed: {}}}
            """);
    assertEquals("0 of 0", score(measures, "messages with an SLA"));
    assertEquals("1 of 1", score(measures, "messages with an owning context"));
    assertEquals("0 of 1", score(measures, "messages with a schema"));
  }

  private Map<String, Measure> measures(String yaml) throws IOException {
    Path file = folder.resolve("catalog.yaml");
    Files.writeString(file, "sextant: 1\nsystem: Shop\n" + yaml);
    var loaded = new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(file).get(0);
    assertEquals("[]", loaded.findings().toString());
    Map<String, Measure> measures = new TreeMap<>();
    EventsExit.measures(Design.of(loaded.catalog(), LocalDate.of(2026, 12, 1)))
        .forEach(measure -> measures.put(measure.what(), measure));
    return measures;
  }

  private static String score(Map<String, Measure> measures, String what) {
    Measure measure = measures.get(what);
    return measure.met() + " of " + measure.total();
  }
}
