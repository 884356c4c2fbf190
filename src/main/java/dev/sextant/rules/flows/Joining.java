package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Join;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A service that needs several messages before it acts, which may be stated for a group, at one of
 * the messages or at each.
 *
 * @param messages the names of what it needs
 * @param members the subscriptions that state it
 */
record Joining(Service service, Set<String> messages, List<Subscription> members) {
  static List<Joining> in(Catalog catalog) {
    List<Joining> all = new ArrayList<>();
    for (Service service : catalog.ourServices()) {
      Map<Set<String>, List<Subscription>> joins = new LinkedHashMap<>();
      for (Subscription subscription : service.subscriptions().values()) {
        Join join = subscription.join();
        if (join != null) {
          Set<String> messages = new TreeSet<>(join.all().or(Set.of()));
          messages.add(subscription.message());
          joins.computeIfAbsent(messages, m -> new ArrayList<>()).add(subscription);
        }
      }
      joins.forEach((messages, members) -> all.add(new Joining(service, messages, members)));
    }
    return all;
  }

  /** The same one in whatever order the catalog lists them, as a finding is named after it. */
  Subscription first() {
    return members.stream().min(Comparator.comparing(Subscription::message)).orElseThrow();
  }

  /** What is stated of it, in an order that does not depend on the catalog's. */
  List<Join> stated() {
    return members.stream()
        .map(member -> member.handling().joins().value())
        .sorted(Comparator.comparing((Join join) -> join.place().path()))
        .toList();
  }

  boolean hasTimeout() {
    return stated().stream().anyMatch(join -> join.timeout().isKnown());
  }

  /** Whether something scheduled looks after what has waited too long. */
  boolean hasClock() {
    Set<String> looked = new HashSet<>();
    service.entryPoints().values().stream()
        .filter(entry -> entry.on().is(EntryPoint.On.SCHEDULE))
        .map(EntryPoint::after)
        .flatMap(Collection::stream)
        .map(MessageRef::message)
        .forEach(looked::add);
    return messages.stream().anyMatch(looked::contains);
  }
}
