package dev.sextant.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong guess costs more trust than no guess. */
class NearMissTest {
  private static final List<String> KNOWN =
      List.of("OrderPlaced", "OrderPaid", "dead-letter", "retry", "publishes", "publishing", "sla");

  @ParameterizedTest
  @CsvSource({
    "OrderPlacd,OrderPlaced",
    "orderplaced,OrderPlaced",
    "order-placed,OrderPlaced",
    "OrderPalced,OrderPlaced",
    "deadLetter,dead-letter",
    "dead_letters,dead-letter",
    "retrys,retry",
    "publish,publishes",
    "slo,sla"
  })
  void aSlipIsRecognised(String written, String meant) {
    assertEquals(Optional.of(meant), NearMiss.of(written, KNOWN));
  }

  @ParameterizedTest
  @CsvSource({"InvoiceSent", "x", "''", "ownership", "zzz"})
  void anotherWordIsNot(String written) {
    assertEquals(Optional.empty(), NearMiss.of(written, KNOWN));
  }

  @Test
  void aVeryLongNameIsNotComparedAtAll() {
    assertEquals(Optional.empty(), NearMiss.of("a".repeat(100_000), List.of("a".repeat(99_999))));
  }
}
