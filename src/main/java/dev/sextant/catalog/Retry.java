package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;

/**
 * What follows a failed attempt.
 *
 * @param attempts how many there are in all; empty where unlimited is stated
 */
public record Retry(
    Place place,
    Fact<Attempts> attempts,
    Fact<By> by,
    Fact<String> channel,
    Fact<Backoff> backoff,
    Fact<Duration> delay,
    Fact<Duration> maxDelay,
    Fact<Exhausted> exhausted) {
  /**
   * How often it is tried.
   *
   * @param count attempts in all; {@link Integer#MAX_VALUE} where they never end
   */
  public record Attempts(int count) {
    public static final Attempts UNLIMITED = new Attempts(Integer.MAX_VALUE);

    public boolean isUnlimited() {
      return count == Integer.MAX_VALUE;
    }
  }

  /** Who holds the message between attempts. */
  public enum By {
    IN_PLACE,
    REDELIVERY,
    RETRY_TOPIC
  }

  /** How the pause grows. */
  public enum Backoff {
    FIXED,
    LINEAR,
    EXPONENTIAL
  }

  /** What follows the last attempt. */
  public enum Exhausted {
    DEAD_LETTER,
    UNDO,
    PARK
  }
}
