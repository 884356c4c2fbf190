package dev.sextant.flow;

import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Step;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a flow covers: for steps what they send and await, for a choreography all that follows from
 * its start until it ends.
 *
 * @param reactions those of a choreography; none for steps
 * @param messages the names of the messages that pass
 */
public record Extent(Flow flow, List<Reaction> reactions, Set<String> messages) {
  /** No flow goes further, and as many flows as messages must not cost their product. */
  public static final int FAR = 500;

  public static Extent of(CausalGraph causality, Flow flow) {
    return flow.steps().isKnown() && !flow.style().is(Flow.Style.CHOREOGRAPHY)
        ? ofSteps(flow)
        : ofReactions(causality, flow);
  }

  /** The names of the messages with which a flow ends, well or badly. */
  public static Set<String> ends(Flow flow) {
    Set<String> ends = new LinkedHashSet<>();
    Stream.of(flow.completed(), flow.failed())
        .flatMap(list -> list.or(List.of()).stream())
        .forEach(end -> ends.add(end.message()));
    return ends;
  }

  /** Whether a flow says how it ends. */
  public static boolean saysEnds(Flow flow) {
    return !flow.completed().isAbsent() || !flow.failed().isAbsent();
  }

  /** Of these messages those that only ever go out together with one that is not among them. */
  public Set<String> toldBeside(Set<String> some) {
    Set<String> beside = new HashSet<>();
    Set<String> alone = new HashSet<>();
    for (Reaction reaction : reactions) {
      for (List<MessageRef> together : alternatives(reaction)) {
        List<String> sent = together.stream().map(MessageRef::message).toList();
        (some.containsAll(sent) ? alone : beside).addAll(sent);
      }
    }
    beside.removeAll(alone);
    return beside;
  }

  private static List<List<MessageRef>> alternatives(Reaction reaction) {
    List<Outcome> outcomes =
        reaction.subscription() != null
            ? reaction.subscription().outcomes().or(List.of())
            : reaction.entryPoint() != null
                ? reaction.entryPoint().outcomes().or(List.of())
                : List.of();
    return outcomes.isEmpty()
        ? reaction.emits().stream().map(List::of).toList()
        : outcomes.stream().map(Outcome::emits).toList();
  }

  private static Extent ofSteps(Flow flow) {
    Set<String> messages = new HashSet<>(ends(flow));
    Stream.ofNullable(flow.startsWith().orNull()).forEach(start -> messages.add(start.message()));
    for (Step step : flow.steps().value()) {
      step.awaited().forEach(ref -> messages.add(ref.message()));
      Stream.ofNullable(step.send()).forEach(messages::add);
      Stream.ofNullable(step.undoCommand()).forEach(messages::add);
      Stream.ofNullable(step.undone().orNull()).forEach(ref -> messages.add(ref.message()));
    }
    return new Extent(flow, List.of(), messages);
  }

  private static Extent ofReactions(CausalGraph graph, Flow flow) {
    Set<String> ends = ends(flow);
    List<Reaction> reactions =
        graph.chainsFrom(graph.startOf(flow), link -> goesOn(link, flow, ends), FAR).stream()
            .map(Chain::last)
            .toList();
    Set<String> messages = new LinkedHashSet<>();
    Stream.ofNullable(flow.startsWith().orNull()).forEach(start -> messages.add(start.message()));
    reactions.forEach(r -> r.emits().stream().map(MessageRef::message).forEach(messages::add));
    return new Extent(flow, reactions, messages);
  }

  /** Not beyond its ends, and not into another flow. */
  private static boolean goesOn(Link link, Flow flow, Set<String> ends) {
    boolean ended = link.message() != null && ends.contains(link.message().message());
    String other = link.to().flow();
    return !ended && (other == null || other.equals(flow.name()));
  }
}
