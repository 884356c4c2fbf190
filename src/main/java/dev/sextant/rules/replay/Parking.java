package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The consumers that park messages, and who looks after what they park. */
final class Parking {
  private Parking() {}

  static List<Subscription> of(Catalog catalog) {
    return catalog.subscriptions().stream()
        .filter(s -> s.handling().deadLetter().isKnown())
        .toList();
  }

  /** The channel that holds what a consumer parks, where stated. */
  static @Nullable Channel channel(Catalog catalog, Subscription subscription) {
    DeadLetter parked = subscription.handling().deadLetter().orNull();
    return parked == null ? null : catalog.channel(parked.channel());
  }

  /** Whether an owner is stated for the dead letter or its channel, or could not be read. */
  static boolean hasOwner(Catalog catalog, Subscription subscription) {
    DeadLetter parked = subscription.handling().deadLetter().orNull();
    Channel channel = channel(catalog, subscription);
    return parked != null
        && (!parked.owner().isAbsent() || (channel != null && !channel.owner().isAbsent()));
  }
}
