package dev.sextant.rules.observability;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.CatalogPath;
import dev.sextant.flow.Chain;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Within what time each subscription must be done with a message: as the message says, and as the
 * flows say that cannot be completed without it.
 */
final class Promises {
  /** No flow goes further, and as many flows as messages must not cost their product. */
  private static final int FAR = 500;

  private final Map<CatalogPath, List<Promise>> bySubscription = new HashMap<>();

  Promises(Design design) {
    Catalog catalog = design.catalog();
    for (Subscription subscription : catalog.subscriptions()) {
      Message message = catalog.message(subscription.message());
      if (message != null && message.sla().isKnown()) {
        add(subscription, message.name(), message.sla().value().latency());
      }
    }
    for (Flow flow : catalog.flows().values()) {
      if (flow.latency().isKnown() && flow.steps().isKnown()) {
        onSteps(catalog, flow);
      } else if (flow.latency().isKnown()) {
        onReactions(design, flow);
      }
    }
  }

  /** What all of these must keep, each only once. */
  List<Promise> of(Collection<Subscription> subscriptions) {
    return subscriptions.stream()
        .flatMap(s -> bySubscription.getOrDefault(s.place().path(), List.of()).stream())
        .distinct()
        .toList();
  }

  private void add(Subscription subscription, String name, Fact<Duration> latency) {
    if (latency.isKnown()) {
      bySubscription
          .computeIfAbsent(subscription.place().path(), path -> new ArrayList<>())
          .add(new Promise(name, latency));
    }
  }

  /** Each command must be handled, and each answer that carries the flow on. */
  private void onSteps(Catalog catalog, Flow flow) {
    Service coordinator = catalog.service(flow.coordinator().or(""));
    for (Step step : flow.steps().value()) {
      List<Subscription> handlers =
          step.send() == null ? List.of() : catalog.subscriptionsTo(step.send());
      if (handlers.size() == 1) {
        add(handlers.get(0), flow.name(), flow.latency());
      }
      MessageRef answer = step.expect().orNull();
      if (coordinator != null && answer != null) {
        Stream.ofNullable(coordinator.subscriptions().get(answer.message()))
            .forEach(s -> add(s, flow.name(), flow.latency()));
      }
    }
  }

  /** From each good end back, as long as only one reaction can have led there. */
  private void onReactions(Design design, Flow flow) {
    List<Reaction> start = design.causality().startOf(flow);
    List<Chain> chains = design.causality().chainsFrom(start, link -> true, FAR);
    if (chains.size() == FAR) {
      return;
    }
    Map<String, Set<Reaction>> senders = new HashMap<>();
    for (Chain chain : chains) {
      for (MessageRef sent : chain.last().emits()) {
        senders.computeIfAbsent(sent.message(), m -> new HashSet<>()).add(chain.last());
      }
    }
    Set<String> seen = new HashSet<>();
    for (MessageRef end : flow.completed().or(List.of())) {
      String message = end.message();
      while (message != null && seen.add(message)) {
        Set<Reaction> leading = senders.getOrDefault(message, Set.of());
        Reaction only = leading.size() == 1 ? leading.iterator().next() : null;
        if (only != null && only.subscription() != null) {
          add(only.subscription(), flow.name(), flow.latency());
        }
        message = only == null || start.contains(only) ? null : only.trigger();
      }
    }
  }

  /** A promised time. */
  record Promise(String name, Fact<Duration> latency) {}
}
