package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Order;
import dev.sextant.catalog.Subscription;
import dev.sextant.rules.Design;
import dev.sextant.rules.Measure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the exit condition is covered: a partition strategy, and consumers that survive
 * duplicates.
 */
public final class DeliveryExit {
  private DeliveryExit() {}

  public static List<Measure> measures(Design design) {
    Catalog catalog = design.catalog();
    AwaitedReplies awaited = new AwaitedReplies(design);
    List<Message> ordered =
        catalog.messages().stream().filter(message -> needsKey(catalog, message)).toList();
    Set<String> named =
        catalog.messages().stream()
            .map(message -> message.channel().or(""))
            .collect(Collectors.toSet());
    List<Channel> carrying =
        catalog.channels().values().stream().filter(c -> named.contains(c.name())).toList();
    return List.of(
        Measure.of(
            "subscriptions that are safe under duplicates",
            catalog.subscriptions(),
            s -> isSafe(s) || isRemembered(catalog, awaited, s),
            Subscription::place),
        Measure.of(
                "messages of ordered entities with a key",
                ordered,
                message -> message.key().isKnown(),
                Message::place)
            .optional(),
        Measure.of(
            "channels with a stated order", carrying, c -> c.order().isStated(), Channel::place));
  }

  /** What a coordinator awaits it knows by its step, unless it says that it does not. */
  private static boolean isRemembered(
      Catalog catalog, AwaitedReplies awaited, Subscription subscription) {
    return subscription.handling().idempotency().isAbsent()
        && awaited.include(catalog, subscription);
  }

  /** Whether stated facts make a second delivery harmless; the broker's word alone does not. */
  private static boolean isSafe(Subscription subscription) {
    if (subscription.isHarmless()) {
      return true;
    }
    return subscription.calls().stream()
            .noneMatch(call -> call.isUnprotected() && Guards.letThrough(call, subscription))
        && Guards.of(subscription).stream().anyMatch(guard -> protects(guard, subscription));
  }

  private static boolean protects(Guard guard, Subscription subscription) {
    boolean torn =
        !subscription.effect().isNone()
            && guard.mark().isKnown()
            && !guard.mark().is(Guard.Mark.SAME_TRANSACTION);
    return guard.by().isKnown()
        && !guard.by().is(Guard.By.BROKER)
        && !torn
        && !Guards.isVague(guard, subscription);
  }

  /** Whether its messages have a history that only a key keeps in order. */
  private static boolean needsKey(Catalog catalog, Message message) {
    Channel channel = catalog.channelOf(message);
    boolean total = channel != null && channel.order().is(Order.TOTAL);
    boolean perKey = channel != null && channel.order().is(Order.PER_KEY);
    return !total && (perKey || message.entity().isKnown());
  }
}
