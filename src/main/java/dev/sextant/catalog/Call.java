package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;

/**
 * A synchronous call, whose target the catalog need not declare.
 *
 * @param changes whether it changes something over there
 */
public record Call(
    String target,
    Place place,
    Fact<String> purpose,
    Fact<Duration> timeout,
    Fact<Boolean> changes,
    Fact<When> when,
    Fact<Locator> idempotencyKey,
    Fact<Duration> window,
    Fact<Retry> retry) {
  /** On which side of the local commit it is made. */
  public enum When {
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  /**
   * Whether it changes something over there, and no key is stated by which a repetition is known.
   */
  public boolean isUnprotected() {
    return changes.is(true) && (idempotencyKey.isAbsent() || idempotencyKey.isNone());
  }
}
