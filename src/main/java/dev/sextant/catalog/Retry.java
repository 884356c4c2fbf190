package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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
  /** A thousand years in milliseconds: longer than anything that is compared with it. */
  private static final double AGES = 1e3 * 365 * 86400e3;

  /** Pauses grow for this many attempts and then stay, which bounds the work and adds nothing. */
  private static final int MOST_GROWTH = 1000;

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

  /**
   * The pauses between the first attempt and the last, or as much of them as is certain; null where
   * they are not bounded or not stated.
   */
  public @Nullable Duration span() {
    if (!attempts.isKnown() || attempts.value().isUnlimited() || !delay.isKnown()) {
      return null;
    }
    double first = millis(delay.value());
    double most = maxDelay.isKnown() ? millis(maxDelay.value()) : AGES;
    boolean grows = backoff.is(Backoff.LINEAR) || backoff.is(Backoff.EXPONENTIAL);
    int pauses = attempts.value().count() - 1;
    int taken = 0;
    double total = 0;
    double pause = first;
    while (grows && taken < Math.min(pauses, MOST_GROWTH) && pause < most) {
      total += pause;
      taken++;
      pause = backoff.is(Backoff.LINEAR) ? first * (taken + 1) : pause * 2;
    }
    total += (pauses - taken) * Math.min(pause, most);
    return Duration.ofMillis(Math.round(Math.min(total, AGES)));
  }

  private static double millis(Duration duration) {
    return duration.getSeconds() * 1e3 + duration.getNano() / 1e6;
  }
}
