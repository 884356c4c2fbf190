package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Order;
import dev.sextant.catalog.Processing;
import dev.sextant.catalog.Subscription;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A consumer that handles the messages of one key one after the other.
 *
 * @param time how long it takes for one
 * @param mean whether that is the mean; else only the p99 is stated
 */
record HotHandler(Subscription subscription, Message message, Fact<Duration> time, boolean mean) {
  static Optional<HotHandler> of(Catalog catalog, Subscription subscription, Message message) {
    Processing processing = subscription.handling().processing().orNull();
    if (processing == null || !isSerial(catalog.channelOf(subscription), subscription, message)) {
      return Optional.empty();
    }
    return processing.mean().isKnown()
        ? Optional.of(new HotHandler(subscription, message, processing.mean(), true))
        : Optional.of(new HotHandler(subscription, message, processing.p99(), false))
            .filter(handler -> handler.time.isKnown());
  }

  /** Order, offered or needed, is what keeps the messages of one key from running side by side. */
  private static boolean isSerial(
      @Nullable Channel channel, Subscription subscription, Message message) {
    Fact<Order> needed = subscription.handling().needsOrder();
    boolean total = needed.is(Order.TOTAL) || (channel != null && channel.order().is(Order.TOTAL));
    boolean ordered = needed.isKnown() || (channel != null && channel.order().isKnown());
    return ordered && !needed.isNone() && (total || !message.key().isNone());
  }

  double seconds() {
    Duration one = time.value();
    return one.getSeconds() + one.getNano() / 1e9;
  }

  /**
   * The work that one key can make for it; empty where nothing tells how often its message comes.
   *
   * @param least the least time that any message of the entity takes here, if all are known
   */
  Optional<HotLoad> load(EntityPeak peak, double least) {
    return Optional.ofNullable(peak.of(message, seconds(), least))
        .map(own -> new HotLoad(this, peak.entity(), own));
  }
}
