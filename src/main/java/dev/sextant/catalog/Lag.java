package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one sees that a consumer falls behind. */
public record Lag(Place place, Fact<String> metric, Fact<Alert> alert) {
  /**
   * What raises an alarm.
   *
   * @param messages how many wait; 0 where an age is stated
   * @param age how long the oldest has waited; null where a number is stated
   */
  public record Alert(int messages, @Nullable Duration age) {}
}
