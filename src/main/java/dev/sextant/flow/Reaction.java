package dev.sextant.flow;

import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service does when something comes in.
 *
 * @param trigger the message that comes in; null where an entry point starts it without one
 * @param emits every message that may go out, over all outcomes
 * @param mayEndHere whether it is stated or open that nothing goes out: an outcome without a
 *     message, or none stated
 * @param subscription the handling it is; null for an entry point and for a coordinator's step
 * @param entryPoint the entry point it is; null otherwise
 * @param flow the flow whose coordinator reacts; null otherwise
 */
public record Reaction(
    String service,
    @Nullable String trigger,
    List<MessageRef> emits,
    boolean mayEndHere,
    Place place,
    @Nullable Subscription subscription,
    @Nullable EntryPoint entryPoint,
    @Nullable String flow) {
  public Reaction {
    emits = List.copyOf(emits);
  }
}
