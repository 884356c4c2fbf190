package dev.sextant.rules.events;

import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The quickest way through a flow, as far as stated: what nobody says takes no time here, so the
 * sum is a lower bound.
 *
 * @param end the message it ends with
 */
record Way(String end, List<Hop> hops, Duration sum) {
  Way {
    hops = List.copyOf(hops);
  }

  /** Step after step: each command's handler, then the coordinator with the reply. */
  static Way ofSteps(Design design, Flow flow) {
    List<Hop> hops = new ArrayList<>(beginning(design, flow));
    Service coordinator = design.catalog().service(flow.coordinator().or(""));
    for (Step step : flow.steps().or(List.of())) {
      if (step.send() != null) {
        design.catalog().subscriptionsTo(step.send()).stream()
            .flatMap(handler -> Stream.ofNullable(Hop.of(handler)))
            .min(Comparator.comparing(Hop::takes))
            .ifPresent(hops::add);
      }
      MessageRef reply = step.expect().orNull();
      Subscription takes =
          coordinator == null || reply == null
              ? null
              : coordinator.subscriptions().get(reply.message());
      Hop hop = takes == null ? null : Hop.of(takes);
      if (hop != null) {
        hops.add(hop);
      }
    }
    return new Way(flow.name(), hops, sum(hops));
  }

  /** The quickest way to each message with which a choreographed flow is completed. */
  static List<Way> ofReactions(Design design, Flow flow) {
    List<Way> found = new ArrayList<>();
    if (!flow.startsWith().isKnown()) {
      return found;
    }
    Set<String> ends = new HashSet<>();
    flow.completed().or(List.of()).forEach(ref -> ends.add(ref.message()));
    PriorityQueue<Leg> open = new PriorityQueue<>(Comparator.comparing(Leg::sum));
    start(design, flow).forEach(open::add);
    Set<String> reached = new HashSet<>();
    int sends = 0;
    while (!open.isEmpty() && reached.size() < Reach.FAR && sends < Reach.WIDE) {
      Leg leg = open.remove();
      if (reached.add(leg.message)) {
        if (ends.contains(leg.message)) {
          found.add(new Way(leg.message, leg.hops(), leg.sum));
        }
        for (Reaction reaction : design.causality().reactionsTo(leg.message)) {
          if (sends >= Reach.WIDE) {
            break;
          }
          sends += 1 + reaction.emits().size();
          List<Hop> hops = hops(reaction);
          reaction.emits().forEach(sent -> open.add(new Leg(sent.message(), hops, leg)));
        }
      }
    }
    return found;
  }

  private static List<Leg> start(Design design, Flow flow) {
    MessageRef start = flow.startsWith().value();
    EntryPoint entry = Reach.entryPoint(design, flow, start.message());
    if (entry == null) {
      return List.of(new Leg(start.message(), List.of(), null));
    }
    List<Hop> hops = Hop.of(entry);
    return entry.outcomes().or(List.of()).stream()
        .flatMap(outcome -> outcome.emits().stream())
        .map(sent -> new Leg(sent.message(), hops, null))
        .toList();
  }

  private static List<Hop> beginning(Design design, Flow flow) {
    MessageRef start = flow.startsWith().orNull();
    EntryPoint entry = start == null ? null : Reach.entryPoint(design, flow, start.message());
    return entry == null ? List.of() : Hop.of(entry);
  }

  private static List<Hop> hops(Reaction reaction) {
    if (reaction.entryPoint() != null) {
      return Hop.of(reaction.entryPoint());
    }
    Hop hop = reaction.subscription() == null ? null : Hop.of(reaction.subscription());
    return hop == null ? List.of() : List.of(hop);
  }

  private static Duration sum(List<Hop> hops) {
    return hops.stream().map(Hop::takes).reduce(Duration.ZERO, Way::plus);
  }

  /** The sum of two, of which one may be as good as endless. */
  private static Duration plus(Duration one, Duration other) {
    Duration most = Duration.ofDays(Integer.MAX_VALUE);
    return one.compareTo(most) > 0 || other.compareTo(most) > 0 ? most : one.plus(other);
  }

  /** A message on the way, with what led to it. */
  private record Leg(String message, List<Hop> own, @Nullable Leg before, Duration sum) {
    Leg(String message, List<Hop> own, @Nullable Leg before) {
      this(message, own, before, plus(before == null ? Duration.ZERO : before.sum, Way.sum(own)));
    }

    List<Hop> hops() {
      List<Hop> all = new ArrayList<>();
      for (Leg leg = this; leg != null; leg = leg.before) {
        all.addAll(0, leg.own);
      }
      return all;
    }
  }
}
