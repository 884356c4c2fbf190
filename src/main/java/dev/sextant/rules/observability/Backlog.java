package dev.sextant.rules.observability;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Lag;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Processing;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Version;
import dev.sextant.finding.CatalogPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is watched by one lag alarm: a group, or a subscription that has its own.
 *
 * @param subscriptions those whose messages wait together
 */
record Backlog(Lag lag, List<Subscription> subscriptions) {
  /** Those of our services, in the order of the catalog. */
  static List<Backlog> in(Catalog catalog) {
    Map<CatalogPath, Backlog> all = new LinkedHashMap<>();
    for (Subscription subscription : catalog.subscriptions()) {
      Fact<Lag> lag = subscription.handling().lag();
      if (lag.isKnown() && lag.value().alert().isKnown()) {
        all.computeIfAbsent(lag.place().path(), path -> new Backlog(lag.value(), new ArrayList<>()))
            .subscriptions
            .add(subscription);
      }
    }
    return List.copyOf(all.values());
  }

  /** Whether it counts what waits in the worst partition, as Kafka's consumers report it. */
  boolean countsOnePartition() {
    return lag.metric().is("records-lag-max");
  }

  /** The messages that each channel is stated to carry. */
  static Map<String, Set<String>> contents(Catalog catalog) {
    Map<String, Set<String>> contents = new HashMap<>();
    for (Message message : catalog.messages()) {
      add(contents, message.channel(), message.name());
      for (Version version : message.versions().values()) {
        add(contents, version.channel(), message.name());
      }
    }
    return contents;
  }

  private static void add(Map<String, Set<String>> contents, Fact<String> channel, String message) {
    if (channel.isKnown()) {
      contents.computeIfAbsent(channel.value(), name -> new HashSet<>()).add(message);
    }
  }

  /** Whether all that waits is stated to be handled here, rather than partly passed over. */
  boolean handlesAll(Catalog catalog, Map<String, Set<String>> contents) {
    Set<String> handled = new HashSet<>();
    Set<String> channels = new HashSet<>();
    for (Subscription subscription : subscriptions) {
      handled.add(subscription.message());
      Channel channel = catalog.channelOf(subscription);
      if (channel != null) {
        channels.add(channel.name());
      }
    }
    return channels.stream().allMatch(c -> handled.containsAll(contents.getOrDefault(c, Set.of())));
  }

  /**
   * How long so many messages keep the consumer busy at least, if all are of the quickest sort;
   * null where a mean or a concurrency is not stated.
   */
  @Nullable Work work(int messages) {
    Fact<Duration> quickest = null;
    Map<CatalogPath, Fact<Integer>> workers = new LinkedHashMap<>();
    for (Subscription subscription : subscriptions) {
      Fact<Processing> processing = subscription.handling().processing();
      Fact<Integer> concurrency = subscription.handling().concurrency();
      if (!processing.isKnown() || !processing.value().mean().isKnown() || !concurrency.isKnown()) {
        return null;
      }
      Fact<Duration> mean = processing.value().mean();
      quickest = quickest == null || mean.value().compareTo(quickest.value()) < 0 ? mean : quickest;
      workers.put(concurrency.place().path(), concurrency);
    }
    return quickest == null ? null : new Work(messages, quickest, List.copyOf(workers.values()));
  }

  /** So many messages, each taking so long, over so many at a time. */
  record Work(int messages, Fact<Duration> mean, List<Fact<Integer>> workers) {
    private double millisEach() {
      return millis(mean.value()) / concurrency();
    }

    private static double millis(Duration duration) {
      return duration.getSeconds() * 1e3 + duration.getNano() / 1e6;
    }

    private long concurrency() {
      return workers.stream().mapToLong(Fact::value).sum();
    }

    Duration takes() {
      return Duration.ofMillis((long) (messages * millisEach()));
    }

    /** How many messages can wait without making one wait longer. */
    long within(Duration limit) {
      return (long) Math.min(messages, millis(limit) / millisEach());
    }

    /** The same where all of them wait in one partition, and so for one worker. */
    long withinPartition(Duration limit) {
      return (long) Math.min(messages, millis(limit) / millis(mean.value()));
    }

    /** "{@code 5000 × 30ms ÷ 4 = 37.5s}". */
    String arithmetic() {
      List<String> counts = workers.stream().map(w -> String.valueOf(w.value())).toList();
      String together =
          counts.size() > 3 ? String.valueOf(concurrency()) : String.join(" + ", counts);
      return "%d × %s ÷ %s = %s"
          .formatted(
              messages,
              DurationText.of(mean.value()),
              together.contains(" ") ? "(" + together + ")" : together,
              DurationText.sum(takes()));
    }
  }
}
