package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Service;
import dev.sextant.flow.Chain;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A reaction and the longest run of messages that follows from it.
 *
 * @param beginning what begins it
 * @param hops each message, with who reacts to it
 * @param actors who takes part without being a service
 */
record Sequence(Reaction beginning, List<Hop> hops, Set<String> actors) {
  private static final int WIDE = 3;

  /** A message on its way. */
  record Hop(String message, Reaction to) {}

  /** Whether successive messages take it through three services or more. */
  boolean isWide() {
    return services().size() >= WIDE;
  }

  Set<String> services() {
    Set<String> services = new LinkedHashSet<>();
    services.add(beginning.service());
    hops.forEach(hop -> services.add(hop.to().service()));
    services.removeAll(actors);
    return services;
  }

  /**
   * The wide sequences that no flow names, one from each beginning. What runs into one that is
   * already told is only told if it is wide before it gets there.
   */
  static List<Sequence> unnamed(Design design) {
    Set<String> named = new HashSet<>();
    for (Flow flow : design.catalog().flows().values()) {
      named.addAll(Extent.of(design, flow).messages());
    }
    Tails tails = new Tails(design.causality(), m -> isFollowed(design.catalog(), named, m));
    Set<String> actors = new HashSet<>();
    design.catalog().services().values().stream()
        .filter(Service::isActor)
        .forEach(actor -> actors.add(actor.name()));
    List<Sequence> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Reaction beginning : beginnings(design, named)) {
      Sequence sequence = following(beginning, tails, actors);
      Sequence fresh = sequence.until(told);
      if (fresh.isWide()) {
        sequence.hops.forEach(hop -> told.add(hop.message()));
        found.add(sequence);
      }
    }
    return found;
  }

  private static Sequence following(Reaction beginning, Tails tails, Set<String> actors) {
    List<Hop> hops = new ArrayList<>();
    for (Tails.Tail t = tails.longest(beginning); t != null; t = t.rest()) {
      hops.add(new Hop(t.message(), t.next()));
    }
    return new Sequence(beginning, hops, actors);
  }

  private Sequence until(Set<String> told) {
    return new Sequence(
        beginning, hops.stream().takeWhile(hop -> !told.contains(hop.message())).toList(), actors);
  }

  /** What no unnamed message leads to, and one reaction of each circle; in the order of paths. */
  private static List<Reaction> beginnings(Design design, Set<String> named) {
    List<Reaction> all =
        design.causality().reactions().stream()
            .filter(reaction -> reaction.turn() == null)
            .sorted(Comparator.comparing(reaction -> reaction.place().path()))
            .toList();
    Set<String> caused = new HashSet<>();
    all.forEach(reaction -> reaction.emits().forEach(sent -> caused.add(sent.message())));
    List<Reaction> beginnings = new ArrayList<>();
    for (Reaction reaction : all) {
      String trigger = reaction.trigger();
      if (trigger == null || named.contains(trigger) || !caused.contains(trigger)) {
        beginnings.add(reaction);
      }
    }
    Set<Reaction> reached = new HashSet<>();
    reach(design, beginnings, reached);
    for (Reaction reaction : all) {
      if (!reached.contains(reaction)) {
        beginnings.add(reaction);
        reach(design, List.of(reaction), reached);
      }
    }
    return beginnings;
  }

  private static void reach(Design design, List<Reaction> from, Set<Reaction> reached) {
    design.causality().chainsFrom(from, link -> !reached.contains(link.to())).stream()
        .map(Chain::last)
        .forEach(reached::add);
  }

  /** A reply to many commands does not tell which of them came before it. */
  private static boolean isFollowed(Catalog catalog, Set<String> named, String name) {
    Message message = catalog.message(name);
    return message != null && !named.contains(name) && message.to().size() < 2;
  }
}
