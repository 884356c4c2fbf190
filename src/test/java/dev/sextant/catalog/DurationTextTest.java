package dev.sextant.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Durations in a finding read as people write them. */
class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s, 0ms",
    "PT0.25S, 250ms, 250ms",
    "PT0.999S, 999ms, 999ms",
    "PT1S, 1s, 1s",
    "PT1.5S, 1500ms, 1.5s",
    "PT59S, 59s, 59s",
    "PT60S, 1m, 1m",
    "PT61.5S, 61500ms, 61.5s",
    "PT90S, 90s, 90s",
    "PT119.999S, 119999ms, 119.999s",
    "PT120S, 2m, 2m",
    "PT121S, 121s, 2m 1s",
    "PT150S, 150s, 2m 30s",
    "PT60M, 1h, 1h",
    "PT90M, 90m, 1h 30m",
    "PT1H5M2.5S, 3902500ms, 1h 5m 2.5s",
    "PT23H, 23h, 23h",
    "PT24H, 1d, 1d",
    "PT36H, 36h, 1d 12h",
    "P7D, 7d, 7d",
    "P1DT1S, 86401s, 1d 1s",
    "P1000000D, 1000000d, 1000000d",
    "P1000000DT0.001S, 86400000000001ms, forever"
  })
  void inTheReadersUnits(Duration duration, String stated, String reckoned) {
    assertEquals(stated, DurationText.of(duration));
    assertEquals(reckoned, DurationText.sum(duration));
  }
}
