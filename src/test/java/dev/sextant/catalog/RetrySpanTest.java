package dev.sextant.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sextant.rules.InlineDesign;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrySpanTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attempts: 1, delay: 1m | 0s",
        "attempts: 4, delay: 1m | 3m",
        "attempts: 4, delay: 1m, backoff: fixed | 3m",
        "attempts: 4, delay: 1m, backoff: none | 3m",
        "attempts: 4, delay: 1m, backoff: linear | 6m",
        "attempts: 4, delay: 1m, backoff: exponential | 7m",
        "attempts: 5, delay: 1m, backoff: exponential, max-delay: 3m | 9m",
        "attempts: 5, delay: 1m, backoff: linear, max-delay: 2m | 7m",
        "attempts: 3, delay: 200ms, backoff: exponential | 600ms",
        "attempts: 2, delay: 90s | 90s",
        "attempts: 999999999, delay: 1ms, max-delay: 1ms, backoff: exponential | 999999998ms",
      })
  void pausesAddUp(String retry, String text) {
    Duration span = span(retry);
    assertNotNull(span);
    assertEquals(text, DurationText.of(span));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"attempts: unlimited, delay: 1m|", "delay: 1m|", "attempts: 5|"})
  void whatIsNotBoundedOrNotStatedHasNoSpan(String retry, @Nullable String nothing) {
    assertNull(span(retry));
  }

  @Test
  void absurdNumbersEndSomewhere() {
    Duration span = span("attempts: 999999999, delay: 999999d, backoff: exponential");
    assertNotNull(span);
    assertEquals("365000d", DurationText.of(span));
  }

  @Test
  void foreverIsAWord() {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    assertEquals("forever", DurationText.of(forever));
    assertEquals("forever", DurationText.lasting(forever));
    assertEquals("for 1d", DurationText.lasting(Duration.ofHours(24)));
  }

  private static @Nullable Duration span(String retry) {
    String yaml = "events: {A: {}}\nservices: {s: {consumes: {A: {retry: {" + retry + "}}}}}\n";
    return InlineDesign.of(yaml).catalog().subscriptions().get(0).handling().retry().value().span();
  }
}
