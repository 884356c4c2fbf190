package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Subscription;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The replies that coordinators await: a coordinator knows a duplicate by the step it stands at.
 */
final class AwaitedReplies {
  private final Set<List<String>> awaited = new HashSet<>();

  AwaitedReplies(Design design) {
    for (Reaction reaction : design.causality().reactions()) {
      String trigger = reaction.trigger();
      if (reaction.flow() != null && trigger != null) {
        awaited.add(List.of(reaction.service(), trigger));
      }
    }
  }

  /** Whether it is a reply to a step of a flow that the consumer itself coordinates. */
  boolean include(Catalog catalog, Subscription subscription) {
    Message message = catalog.message(subscription.message());
    return message != null && message.isReply() && include(subscription);
  }

  /** Whether it answers such a step, be it a reply or an event. */
  boolean include(Subscription subscription) {
    return awaited.contains(List.of(subscription.service(), subscription.message()));
  }
}
