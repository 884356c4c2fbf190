package dev.sextant.flow;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Service;
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
public record HiddenSequence(Reaction beginning, List<Hop> hops, Set<String> actors) {
  private static final int WIDE = 3;

  /** A message on its way. */
  public record Hop(String message, Reaction to) {}

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
  public static List<HiddenSequence> in(Catalog catalog, CausalGraph causality) {
    Set<String> named = new HashSet<>();
    for (Flow flow : catalog.flows().values()) {
      named.addAll(Extent.of(causality, flow).messages());
    }
    Tails tails = new Tails(causality, m -> isFollowed(catalog, named, m));
    Set<String> actors = new HashSet<>();
    catalog.services().values().stream()
        .filter(Service::isActor)
        .forEach(actor -> actors.add(actor.name()));
    List<HiddenSequence> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Reaction beginning : beginnings(causality, named)) {
      HiddenSequence sequence = following(beginning, tails, actors);
      HiddenSequence fresh = sequence.until(told);
      if (fresh.isWide()) {
        sequence.hops.forEach(hop -> told.add(hop.message()));
        found.add(sequence);
      }
    }
    return found;
  }

  private static HiddenSequence following(Reaction beginning, Tails tails, Set<String> actors) {
    List<Hop> hops = new ArrayList<>();
    for (Tails.Tail t = tails.longest(beginning); t != null; t = t.rest()) {
      hops.add(new Hop(t.message(), t.next()));
    }
    return new HiddenSequence(beginning, hops, actors);
  }

  private HiddenSequence until(Set<String> told) {
    return new HiddenSequence(
        beginning, hops.stream().takeWhile(hop -> !told.contains(hop.message())).toList(), actors);
  }

  /** What no unnamed message leads to, and one reaction of each circle; in the order of paths. */
  private static List<Reaction> beginnings(CausalGraph causality, Set<String> named) {
    List<Reaction> all =
        causality.reactions().stream()
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
    reach(causality, beginnings, reached);
    for (Reaction reaction : all) {
      if (!reached.contains(reaction)) {
        beginnings.add(reaction);
        reach(causality, List.of(reaction), reached);
      }
    }
    return beginnings;
  }

  private static void reach(CausalGraph causality, List<Reaction> from, Set<Reaction> reached) {
    causality.chainsFrom(from, link -> !reached.contains(link.to())).stream()
        .map(Chain::last)
        .forEach(reached::add);
  }

  /** A reply to many commands does not tell which of them came before it. */
  private static boolean isFollowed(Catalog catalog, Set<String> named, String name) {
    Message message = catalog.message(name);
    return message != null && !named.contains(name) && message.to().size() < 2;
  }
}
