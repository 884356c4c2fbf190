package dev.sextant.flow;

import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service does when something comes in. Exactly one of the last four tells what it is.
 *
 * @param cause the message that comes in; null where it begins without one, or nobody says with
 *     which
 * @param emits every message that may go out, over all outcomes
 * @param mayEndHere whether it is stated or open that nothing goes out: an outcome without a
 *     message, or none stated
 * @param subscription the handling of a message
 * @param entryPoint the entry point
 * @param turn the coordinator's next move in a flow
 * @param publication what an actor sends, or a service without saying why
 */
public record Reaction(
    String service,
    @Nullable MessageRef cause,
    List<MessageRef> emits,
    boolean mayEndHere,
    Place place,
    @Nullable Subscription subscription,
    @Nullable EntryPoint entryPoint,
    @Nullable Turn turn,
    @Nullable Publication publication) {
  public Reaction {
    emits = List.copyOf(emits);
  }

  /** The name of the message that comes in; null where none does. */
  public @Nullable String trigger() {
    return cause == null ? null : cause.message();
  }

  /** The name of the flow whose coordinator reacts; null for what is no coordinator's move. */
  public @Nullable String flow() {
    return turn == null ? null : turn.flow().name();
  }

  /** Each reaction of a graph is a thing of its own, and rules keep many of them in sets. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
