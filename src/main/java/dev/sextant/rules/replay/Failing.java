package dev.sextant.rules.replay;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.CatalogPath;
import java.util.List;

/** What a consumer states of messages that fail, as several rules ask it. */
final class Failing {
  private Failing() {}

  /** Whether attempts are stated to end. */
  static boolean ends(Handling handling) {
    Retry retry = handling.retry().orNull();
    return handling.retry().isNone()
        || (retry != null && retry.attempts().isKnown() && !retry.attempts().value().isUnlimited());
  }

  static boolean mayBeLost(Handling handling) {
    return handling.loss().is(Handling.Loss.ACCEPTABLE);
  }

  /**
   * What a finding about its missing dead letter is about: where none is stated, else the consumer.
   */
  static CatalogPath deadLetterPath(Subscription subscription) {
    return subscription.handling().deadLetter().place().path();
  }

  /**
   * Whether nothing recognises a message that comes back from the log: no guard, or only the
   * broker's own.
   */
  static boolean isUnguarded(Subscription subscription) {
    Fact<List<Guard>> guards = subscription.handling().idempotency();
    return guards.isNone()
        || (guards.isKnown() && guards.value().stream().allMatch(g -> g.by().is(Guard.By.BROKER)));
  }
}
