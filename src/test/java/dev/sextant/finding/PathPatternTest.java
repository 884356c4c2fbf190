package dev.sextant.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which things a waiver means. */
class PathPatternTest {
  private static final CatalogPath CHARGE =
      CatalogPath.of("services", "payment-service", "consumes", "ChargeCard");

  @ParameterizedTest
  @CsvSource({
    "services.payment-service.consumes.ChargeCard, true",
    "services.payment-service, true",
    "services, true",
    "*, true",
    "services.*.consumes.Charge*, true",
    "services.pay*ice.*.*, true",
    "services.payment, false",
    "services.payment-service.consumes.ChargeCard.retry, false",
    "consumes.ChargeCard, false",
    "services.*.ChargeCard, false",
    "events.*, false",
  })
  void coversWhatItNamesAndEverythingWithin(String pattern, boolean expected) {
    assertEquals(expected, PathPattern.parse(pattern).orElseThrow().covers(CHARGE));
  }

  @Test
  void readsNamesAsPathsWriteThem() {
    CatalogPath dotted = CatalogPath.of("events", "order.placed \"v1\" \\");
    assertEquals(true, PathPattern.parse(dotted.toString()).orElseThrow().covers(dotted));
    assertEquals(true, PathPattern.parse("events.\"order.*\"").orElseThrow().covers(dotted));
    assertEquals(false, PathPattern.parse("events.order.*").orElseThrow().covers(dotted));
  }

  @Test
  void aLoneStarCoversTheCatalogItself() {
    assertEquals(true, PathPattern.parse("*").orElseThrow().covers(CatalogPath.ROOT));
    assertEquals(false, PathPattern.parse("events").orElseThrow().covers(CatalogPath.ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "events.", ".events", "events..A", "events.\"A"})
  void refusesWhatIsNoPath(String text) {
    assertEquals(true, PathPattern.parse(text).isEmpty());
  }

  @Test
  void isNotHeldUpByManyStars() {
    PathPattern pattern = PathPattern.parse("*a".repeat(2_000) + "b").orElseThrow();
    CatalogPath path = CatalogPath.of("a".repeat(20_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(false, pattern.covers(path)));
  }
}
