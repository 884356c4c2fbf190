package dev.sextant.catalog.loader;

import dev.sextant.catalog.Effect;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Group;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Join;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds what one service consumes, with what its groups state inherited. */
final class SubscriptionBinder {
  private final String service;
  private final Map<String, Group> groups;

  SubscriptionBinder(String service, Map<String, Group> groups) {
    this.service = service;
    this.groups = groups;
  }

  Map<String, Subscription> subscriptions(Section s) {
    Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    for (MapNode.Entry entry : s.entries("consumes")) {
      String written = entry.key().text();
      Place place = s.place().child("consumes").child(written).at(entry.key().span());
      String message =
          s.reading().names().resolve(written, "a message", place, References.MESSAGES);
      Subscription subscription =
          Section.bind(
              s.reading(), entry.value(), place, "a subscription", c -> subscription(message, c));
      if (message != null) {
        subscriptions.putIfAbsent(message, subscription);
      }
    }
    shareOutcomes(subscriptions);
    return Collections.unmodifiableMap(subscriptions);
  }

  /**
   * Whichever of joined messages comes last, the same follows: what one of them states as its
   * outcomes is true of those that state none.
   */
  private static void shareOutcomes(Map<String, Subscription> subscriptions) {
    Map<String, Fact<List<Outcome>>> shared = new HashMap<>();
    Set<CatalogPath> seen = new HashSet<>();
    for (Subscription one : subscriptions.values()) {
      Join join = one.join();
      if (join != null && seen.add(join.place().path())) {
        Set<String> all = join.all().or(Set.of());
        all.stream()
            .flatMap(message -> Stream.ofNullable(subscriptions.get(message)))
            .map(Subscription::outcomes)
            .filter(outcomes -> !outcomes.isAbsent())
            .findFirst()
            .ifPresent(outcomes -> all.forEach(m -> shared.putIfAbsent(m, outcomes)));
      }
    }
    shared.forEach(
        (message, outcomes) ->
            subscriptions.computeIfPresent(
                message, (m, one) -> one.outcomes().isAbsent() ? one.emitting(outcomes) : one));
  }

  private Subscription subscription(@Nullable String message, Section c) {
    Fact<String> group =
        c.fact(
            "group",
            (reading, node, place) -> {
              String written = Values.text(reading, node, place);
              return written == null || groups.containsKey(written)
                  ? written
                  : reading
                      .names()
                      .unknown(written, "a group of `" + service + "`", place, groups.keySet());
            });
    Handling own = HandlingBinder.handling(c);
    Group shared = groups.get(group.or(""));
    return new Subscription(
        service,
        message == null ? "" : message,
        c.place(),
        c.text("version"),
        c.fact("schema", References::contract),
        group,
        c.choice("status", Subscription.Status.class),
        c.text("does"),
        c.choiceOrNone("effect", Effect.class),
        ServiceBinder.calls(c),
        ServiceBinder.outcomes(c),
        c.fact("undoes", References.to(Names.Section.COMMANDS)),
        c.choice("early-undo", Subscription.EarlyUndo.class),
        c.choice("on-duplicate", Subscription.OnDuplicate.class),
        shared == null ? own : own.orInherit(shared.handling()));
  }
}
