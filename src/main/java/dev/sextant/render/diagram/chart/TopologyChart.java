package dev.sextant.render.diagram.chart;

import dev.sextant.catalog.Broker;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.render.diagram.language.Anchors;
import dev.sextant.render.diagram.language.Tips;
import dev.sextant.render.diagram.language.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What carries the messages: who sends to each channel, who reads it in which group, and where a
 * message goes that cannot be handled.
 *
 * <p>A service that both sends and receives is drawn at both ends, so that everything runs one way.
 */
public final class TopologyChart {
  private final Catalog catalog;
  private final Homes homes;
  private final Tips tips;
  private final Sketch sketch = new Sketch();
  private final Map<String, Set<String>> carried = new LinkedHashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, DeadLetter> parking = new HashMap<>();

  private TopologyChart(Catalog catalog) {
    this.catalog = catalog;
    homes = new Homes(catalog);
    tips = new Tips(catalog);
  }

  public static Chart of(Catalog catalog) {
    return new TopologyChart(catalog)
        .draw()
        .chart(catalog.system() + ": channels and who uses them", "");
  }

  private Sketch draw() {
    lookAround();
    catalog.channels().values().forEach(channel -> sketch.add(node(channel)));
    catalog.channels().values().forEach(this::fanOut);
    for (Service service : catalog.services().values()) {
      service.publications().values().forEach(p -> sends(service, p));
      service.subscriptions().values().forEach(s -> reads(service, s));
    }
    catalog.messages().forEach(this::awaited);
    return sketch;
  }

  /** A coordinator reads the replies that its flows wait for, listed or not. */
  private void awaited(Message message) {
    for (String name : catalog.consumersOf(message.name())) {
      Service service = catalog.service(name);
      if (service != null && !service.subscriptions().containsKey(message.name())) {
        String id = "reader " + name + "\n";
        sketch.add(end(id, service, Shape.CONSUMER, ""));
        String channel = channel(catalog.channelOf(message), homes.of(name));
        sketch.connect(channel, id, Line.MESSAGE, message.name());
      }
    }
  }

  /** What each channel carries, whose it is, and which ones hold dead letters. */
  private void lookAround() {
    for (Message message : catalog.messages()) {
      Channel channel = catalog.channelOf(message);
      if (channel != null) {
        carry(channel, message);
      }
    }
    for (Service service : catalog.services().values()) {
      for (Subscription subscription : service.subscriptions().values()) {
        Message message = catalog.message(subscription.message());
        Channel channel = catalog.channelOf(subscription);
        if (message != null && channel != null) {
          carry(channel, message);
        }
        DeadLetter letter = subscription.handling().deadLetter().orNull();
        Channel parked = letter == null ? null : catalog.channel(letter.channel());
        if (letter != null && parked != null) {
          parking.putIfAbsent(parked.name(), letter);
          owners.putIfAbsent(parked.name(), homes.of(service.name()));
        }
      }
    }
  }

  private void carry(Channel channel, Message message) {
    carried.computeIfAbsent(channel.name(), c -> new LinkedHashSet<>()).add(message.name());
    owners.putIfAbsent(channel.name(), homes.of(message));
  }

  private Node node(Channel channel) {
    DeadLetter letter = parking.get(channel.name());
    String home = owners.getOrDefault(channel.name(), "");
    String runbook = letter == null ? "" : letter.runbook().or("");
    String link = "#" + Anchors.of("channel", channel.name());
    return new Node(
        id(channel.name()),
        letter == null ? Shape.CHANNEL : Shape.PARKING,
        channel.name(),
        details(channel),
        home,
        Tips.join(
            List.of(
                (letter == null ? "channel " : "dead letters ") + channel.name(),
                channel.owner().isKnown() ? "owned by " + channel.owner().value() : "",
                "carries " + (carried(channel).isEmpty() ? "nothing of its own" : names(channel)))),
        runbook.startsWith("http") && Anchors.isHarmless(runbook) ? runbook : link,
        Set.of(),
        false);
  }

  private String names(Channel channel) {
    List<String> names = List.copyOf(carried(channel));
    String shown = String.join(", ", names.subList(0, Math.min(8, names.size())));
    return names.size() > 8 ? shown + " and " + (names.size() - 8) + " more" : shown;
  }

  private Set<String> carried(Channel channel) {
    return carried.getOrDefault(channel.name(), Set.of());
  }

  private List<String> details(Channel channel) {
    Broker broker =
        channel.broker().isKnown() ? catalog.brokers().get(channel.broker().value()) : null;
    String kind = broker == null ? "" : broker.kind().or("");
    String type = channel.type().isKnown() ? Wording.word(channel.type().value()) : "";
    List<String> where = new ArrayList<>();
    where.add((kind + " " + type).strip());
    if (broker != null && catalog.brokers().size() > 1) {
      where.add("on " + broker.name());
    }
    List<String> size = new ArrayList<>();
    if (channel.partitions().isKnown()) {
      size.add(ContextChart.count(channel.partitions().value(), "partition"));
    }
    if (channel.retention().isKnown()) {
      size.add("kept " + (Wording.of(channel.retention().value()).equals("ever") ? "for " : ""));
      size.set(
          size.size() - 1, size.get(size.size() - 1) + Wording.of(channel.retention().value()));
    }
    List<String> lines =
        List.of(
            String.join(", ", where.stream().filter(s -> !s.isEmpty()).toList()),
            String.join(", ", size),
            String.join(", ", order(channel)));
    return lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  private List<String> order(Channel channel) {
    List<String> parts = new ArrayList<>();
    if (channel.order().isKnown()) {
      parts.add("order " + Wording.word(channel.order().value()));
    }
    Set<String> keys = new LinkedHashSet<>();
    for (String name : carried(channel)) {
      Message message = catalog.message(name);
      Locator key = message == null ? null : message.key().orNull();
      if (key != null) {
        keys.add(key.toString());
      }
    }
    if (keys.size() == 1) {
      parts.add("key " + keys.iterator().next());
    } else if (keys.size() > 1) {
      parts.add(keys.size() + " different keys");
    }
    return parts;
  }

  private void fanOut(Channel channel) {
    channel
        .from()
        .forEach(from -> sketch.connect(id(from.name()), id(channel.name()), Line.FAN_OUT));
  }

  private void sends(Service service, Publication publication) {
    Message message = catalog.message(publication.message());
    if (message != null) {
      String home = homes.of(service.name());
      String id = "sender " + service.name();
      sketch.add(end(id, service, Shape.SERVICE, ""));
      sketch.connect(id, channel(catalog.channelOf(message), home), Line.MESSAGE, message.name());
    }
  }

  private void reads(Service service, Subscription subscription) {
    String home = homes.of(service.name());
    String group = subscription.group().or("");
    String id = "reader " + service.name() + "\n" + group;
    sketch.add(end(id, service, Shape.CONSUMER, group));
    Channel channel = catalog.channelOf(subscription);
    sketch.connect(channel(channel, home), id, Line.MESSAGE, subscription.message());
    Retry retry = subscription.handling().retry().orNull();
    Channel later = retry == null ? null : catalog.channel(retry.channel());
    if (later != null) {
      sketch.connect(id, id(later.name()), Line.RETRY);
    }
    DeadLetter letter = subscription.handling().deadLetter().orNull();
    Channel parked = letter == null ? null : catalog.channel(letter.channel());
    if (parked != null) {
      sketch.connect(id, id(parked.name()), Line.PARK);
    }
  }

  private Node end(String id, Service service, Shape ours, String group) {
    String home = homes.of(service.name());
    Shape shape =
        service.isOurs()
            ? ours
            : service.role() == Service.Role.PERSON ? Shape.ACTOR : Shape.EXTERNAL;
    return new Node(
        id,
        shape,
        service.name(),
        Stream.of(group.isEmpty() || group.equals(service.name()) ? "" : "group " + group, home)
            .filter(detail -> !detail.isEmpty())
            .toList(),
        home,
        tips.ofService(service.name(), home),
        "#" + Anchors.of("service", service.name()),
        Set.of(),
        false);
  }

  /** Where a message goes; what states no channel shares a box in each context. */
  private String channel(@Nullable Channel channel, String home) {
    if (channel != null) {
      return id(channel.name());
    }
    String id = "unstated " + home;
    sketch.add(
        new Node(id, Shape.CHANNEL, "channel not stated", List.of(), home, "", "", Set.of(), true));
    return id;
  }

  private static String id(String channel) {
    return "channel " + channel;
  }
}
