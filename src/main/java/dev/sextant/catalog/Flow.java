package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;
import java.util.List;

/**
 * A declared sequence across services.
 *
 * @param startsWith the entry point or message that starts it
 * @param startsAt the service that has the entry point
 * @param completed the messages with which it ends well
 * @param failed the messages with which it ends badly
 */
public record Flow(
    String name,
    Place place,
    Fact<String> summary,
    Fact<Boolean> critical,
    Fact<Style> style,
    Fact<String> because,
    Fact<String> coordinator,
    Fact<MessageRef> startsWith,
    Fact<String> startsAt,
    Fact<Duration> latency,
    Fact<String> isolation,
    Fact<List<Step>> steps,
    Fact<List<MessageRef>> completed,
    Fact<List<MessageRef>> failed) {
  /** Who decides what comes next. */
  public enum Style {
    ORCHESTRATION,
    CHOREOGRAPHY
  }

  public boolean isOrchestrated() {
    return style.is(Style.ORCHESTRATION);
  }
}
