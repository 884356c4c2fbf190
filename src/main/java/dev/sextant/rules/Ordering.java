package dev.sextant.rules;

import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Subscription;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer states of order, and what its guards make up for; several stages ask it, and must
 * not contradict each other.
 */
public final class Ordering {
  private Ordering() {}

  /**
   * Whether it is stated to rely on order and harmed when later messages overtake one: a version
   * check sorts out whole states, and one that takes only the next version lets none overtake.
   */
  public static boolean isNeeded(Subscription subscription, @Nullable Message message) {
    return subscription.handling().needsOrder().isKnown()
        && !survivesOvertaking(subscription, message);
  }

  /** Whether a guard makes up for later messages that overtake this one. */
  public static boolean survivesOvertaking(Subscription subscription, @Nullable Message message) {
    boolean delta = message != null && message.carries().is(Message.Carries.DELTA);
    return guards(subscription)
        .filter(guard -> guard.by().is(Guard.By.VERSION_CHECK))
        .anyMatch(guard -> guard.accepts().is(Guard.Accepts.NEXT) || !delta);
  }

  /** Whether a guard refuses a message that is older than what has been handled. */
  public static boolean refusesOlder(Subscription subscription) {
    return guards(subscription)
        .anyMatch(
            guard -> guard.by().is(Guard.By.VERSION_CHECK) || guard.by().is(Guard.By.STATE_GUARD));
  }

  /** Whether a message that fails leaves its place for a channel where it waits for its retry. */
  public static boolean leavesItsPlace(Handling handling) {
    Retry retry = handling.retry().orNull();
    return retry != null
        && (retry.by().is(Retry.By.RETRY_TOPIC)
            || (retry.by().isAbsent() && retry.channel().isKnown()));
  }

  /** Whether a message can end up in a stated dead letter at all. */
  public static boolean canPark(Handling handling) {
    Retry retry = handling.retry().orNull();
    return handling.deadLetter().isKnown()
        && (retry == null || !retry.attempts().is(Retry.Attempts.UNLIMITED));
  }

  private static Stream<Guard> guards(Subscription subscription) {
    return subscription.handling().idempotency().or(List.of()).stream();
  }
}
