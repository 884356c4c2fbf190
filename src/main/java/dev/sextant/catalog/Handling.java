package dev.sextant.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How messages are taken, tried, parked and watched; stated for a group or for one subscription.
 */
public record Handling(
    Fact<String> channel,
    Fact<Ack> ack,
    Fact<Integer> concurrency,
    Fact<Integer> batch,
    Fact<Start> start,
    Fact<OnFailure> onFailure,
    Fact<OnUnknownType> onUnknownType,
    Fact<Retry> retry,
    Fact<DeadLetter> deadLetter,
    Fact<Lag> lag,
    Fact<Replay> replay,
    Fact<Join> joins,
    Fact<Tracing> trace,
    Map<String, Fact<String>> settings,
    Fact<List<Guard>> idempotency,
    Fact<Order> needsOrder,
    Fact<Processing> processing,
    Fact<Loss> loss,
    Fact<String> because) {
  /**
   * Whether a lost message is harmless, and its owners wrote down why: a decision, no oversight.
   */
  public boolean isLossReasoned() {
    return loss.is(Loss.ACCEPTABLE) && because.isKnown();
  }

  /** When a message counts as taken. */
  public enum Ack {
    PER_MESSAGE,
    PER_BATCH,
    BEFORE_PROCESSING,
    WITH_PUBLISH
  }

  /** Where a new consumer begins. */
  public enum Start {
    EARLIEST,
    LATEST
  }

  /** What follows the last attempt where nothing is dead-lettered. */
  public enum OnFailure {
    SKIP,
    BLOCK,
    STOP
  }

  /** What happens to a message of an unknown type. */
  public enum OnUnknownType {
    FAIL,
    SKIP
  }

  /** Whether losing a message can be lived with. */
  public enum Loss {
    ACCEPTABLE,
    UNACCEPTABLE
  }

  /** These facts, and where one is absent, the group's. */
  public Handling orInherit(Handling group) {
    Map<String, Fact<String>> both = new LinkedHashMap<>(group.settings);
    both.putAll(settings);
    return new Handling(
        channel.orInherit(group.channel),
        ack.orInherit(group.ack),
        concurrency.orInherit(group.concurrency),
        batch.orInherit(group.batch),
        start.orInherit(group.start),
        onFailure.orInherit(group.onFailure),
        onUnknownType.orInherit(group.onUnknownType),
        retry.orInherit(group.retry),
        deadLetter.orInherit(group.deadLetter),
        lag.orInherit(group.lag),
        replay.orInherit(group.replay),
        joins.orInherit(group.joins),
        trace.orInherit(group.trace),
        Collections.unmodifiableMap(both),
        idempotency.orInherit(group.idempotency),
        needsOrder.orInherit(group.needsOrder),
        processing.orInherit(group.processing),
        loss.orInherit(group.loss),
        because.orInherit(group.because));
  }
}
