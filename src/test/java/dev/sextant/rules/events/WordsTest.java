package dev.sextant.rules.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void durationsAreSaidAsOneSaysThem() {
    assertEquals("0ms", Words.span(Duration.ZERO));
    assertEquals("300ms", Words.span(Duration.ofMillis(300)));
    assertEquals("1.5s", Words.span(Duration.ofMillis(1500)));
    assertEquals("90s", Words.span(Duration.ofSeconds(90)));
    assertEquals("1m", Words.span(Duration.ofSeconds(60)));
    assertEquals("2m 30s", Words.span(Duration.ofSeconds(150)));
    assertEquals("1h 5m 2.5s", Words.span(Duration.ofMillis(3_902_500)));
    assertEquals("7d", Words.span(Duration.ofDays(7)));
    assertEquals("forever", Words.span(ChronoUnit.FOREVER.getDuration()));
  }
}
