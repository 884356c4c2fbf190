package dev.sextant.rules.delivery;

import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Subscription;
import dev.sextant.rules.Ordering;

/**
 * One event of an entity as one consumer takes it.
 *
 * @param channel where it is taken from
 * @param stream the channel that it is published to, before any fan-out
 */
record Strand(Subscription subscription, Message message, Channel channel, String stream) {
  boolean needsOrder() {
    return Ordering.isNeeded(subscription, message);
  }

  String seen() {
    return "`%s` is taken from `%s`".formatted(message.name(), channel.name());
  }
}
