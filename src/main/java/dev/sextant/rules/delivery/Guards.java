package dev.sextant.rules.delivery;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Subscription;
import java.util.List;
import java.util.stream.Stream;

/** What the guards of a handler are worth, by what they say of themselves. */
final class Guards {
  private Guards() {}

  static List<Guard> of(Subscription subscription) {
    return subscription.handling().idempotency().or(List.of());
  }

  static Stream<Guard> dedupeStores(Subscription subscription) {
    return of(subscription).stream().filter(guard -> guard.by().is(Guard.By.DEDUPE_STORE));
  }

  /** Whether a guard of the effect itself needs no memory that could be torn or expire. */
  static boolean needsNoMemory(Guard guard) {
    return guard.by().is(Guard.By.NATURAL)
        || guard.by().is(Guard.By.STATE_GUARD)
        || guard.by().is(Guard.By.VERSION_CHECK);
  }

  /** Whether a dedupe store does not say by what it knows a message, or when it remembers it. */
  static boolean isVague(Guard guard, Subscription subscription) {
    return guard.by().is(Guard.By.DEDUPE_STORE)
        && (guard.key().isAbsent() || (guard.mark().isAbsent() && subscription.effect().isKnown()));
  }

  /** Whether it says that it remembers a message in the transaction of the effect. */
  static boolean isAtomic(Guard guard) {
    return guard.by().is(Guard.By.DEDUPE_STORE) && guard.mark().is(Guard.Mark.SAME_TRANSACTION);
  }

  /** Whether it skips a message whose effect is committed, with all that was to follow. */
  static boolean skips(Guard guard) {
    return isAtomic(guard)
        || guard.by().is(Guard.By.STATE_GUARD)
        || guard.by().is(Guard.By.VERSION_CHECK);
  }

  /**
   * Whether a duplicate makes the call again: not where the handler as a whole may run twice, nor
   * where it calls only after a commit by which it knows the duplicate.
   */
  static boolean letThrough(Call call, Subscription subscription) {
    List<Guard> guards = of(subscription);
    boolean known =
        call.when().is(Call.When.AFTER_COMMIT) && guards.stream().anyMatch(Guards::skips);
    return !known && guards.stream().noneMatch(guard -> guard.by().is(Guard.By.NATURAL));
  }
}
