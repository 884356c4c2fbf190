package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From where consumers take the events of one entity. */
final class Strands {
  private final Catalog catalog;

  /** Channels for what failed elsewhere, which is out of its order anyway. */
  private final Set<String> aside = new HashSet<>();

  private final Map<String, String> streams = new HashMap<>();

  Strands(Catalog catalog) {
    this.catalog = catalog;
    for (Subscription subscription : catalog.subscriptions()) {
      Retry retry = subscription.handling().retry().orNull();
      DeadLetter parked = subscription.handling().deadLetter().orNull();
      aside.add(retry == null ? "" : retry.channel().or(""));
      aside.add(parked == null ? "" : parked.channel().or(""));
    }
  }

  /** What a service takes, by entity. */
  Map<String, List<Strand>> of(Service service) {
    Map<String, List<Strand>> strands = new LinkedHashMap<>();
    for (Subscription subscription : service.subscriptions().values()) {
      Message message = catalog.message(subscription.message());
      Channel channel = catalog.channelOf(subscription);
      if (message != null
          && message.kind() == Message.Kind.EVENT
          && message.entity().isKnown()
          && channel != null
          && !aside.contains(channel.name())) {
        Channel published = catalog.channelOf(message);
        strands
            .computeIfAbsent(message.entity().value(), e -> new ArrayList<>())
            .add(
                new Strand(
                    subscription,
                    message,
                    channel,
                    stream(published == null ? channel : published)));
      }
    }
    return strands;
  }

  /**
   * Whether they come by several ways. Queues that one topic fans out into carry one stream, and so
   * does one queue.
   */
  static boolean areSplit(List<Strand> strands) {
    return strands.stream().map(Strand::stream).distinct().count() > 1
        && strands.stream().map(strand -> strand.channel().name()).distinct().count() > 1;
  }

  /**
   * Where a channel's messages come from, as long as there is one answer; remembered on the way.
   */
  private String stream(Channel channel) {
    Set<String> way = new LinkedHashSet<>();
    Channel at = channel;
    while (!streams.containsKey(at.name()) && way.add(at.name()) && at.from().size() == 1) {
      Channel wider = catalog.channels().get(at.from().get(0).name());
      if (wider == null) {
        break;
      }
      at = wider;
    }
    String source = streams.getOrDefault(at.name(), at.name());
    way.forEach(name -> streams.put(name, source));
    return source;
  }
}
