package dev.sextant.flow;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every reaction of every service and what each leads to; computed once for a catalog.
 *
 * <p>A coordinator's moves are linked to each other, not to the names of replies: a reply that
 * answers many commands connects no step, flow or service with another.
 */
public final class CausalGraph {
  private final Catalog catalog;
  private final List<Reaction> reactions;
  private final Map<String, List<Reaction>> byTrigger = new LinkedHashMap<>();
  private final Map<String, List<Reaction>> byEntryPoint = new HashMap<>();
  private final Map<Reaction, List<Link>> afterMove = new HashMap<>();
  private final Set<Reaction> startedByEntryPoint = new HashSet<>();
  private final Map<String, Set<String>> senders = new HashMap<>();

  private CausalGraph(Catalog catalog) {
    this.catalog = catalog;
    List<Reaction> all = new ArrayList<>(Reactions.of(catalog));
    all.forEach(this::index);
    Map<String, List<Reaction>> awaiting = new LinkedHashMap<>();
    for (Flow flow : catalog.flows().values()) {
      Coordination coordination = Coordination.of(catalog, flow);
      if (coordination != null) {
        all.addAll(coordination.moves());
        coordination.moves().forEach(move -> add(coordination, move, awaiting));
      }
    }
    awaiting.values().stream()
        .filter(CausalGraph::atOneStep)
        .forEach(moves -> moves.forEach(this::index));
    for (Message message : catalog.messages(Message.Kind.COMMAND)) {
      Set<String> services = new HashSet<>();
      catalog.publicationsOf(message.name()).stream()
          .map(Publication::service)
          .forEach(services::add);
      senders.put(message.name(), services);
    }
    this.reactions = List.copyOf(all);
  }

  public static CausalGraph of(Catalog catalog) {
    return new CausalGraph(catalog);
  }

  /** All reactions, in the order of the catalog, coordinators' moves last. */
  public List<Reaction> reactions() {
    return reactions;
  }

  /**
   * What a message leads to whoever sent it: handlers, entry points that follow it through a store,
   * and flows that start with it. A coordinator's move upon a reply is among them only where no
   * other step waits for a reply of that name.
   */
  public List<Reaction> reactionsTo(String message) {
    return byTrigger.getOrDefault(message, List.of());
  }

  /**
   * What may follow a reaction directly: whoever reacts to what it emits and, after a coordinator's
   * move, the moves that may follow it in the same flow. A reply reaches only services that send
   * the command it answers.
   */
  public List<Link> after(Reaction reaction) {
    List<Link> links = new ArrayList<>();
    for (MessageRef sent : reaction.emits()) {
      reactionsTo(reaction, sent).forEach(next -> links.add(new Link(sent, next)));
    }
    links.addAll(movesAfter(reaction));
    return links;
  }

  /** What reacts to a message when this reaction sends it. */
  List<Reaction> reactionsTo(Reaction by, MessageRef sent) {
    return reactionsTo(sent.message()).stream().filter(next -> reaches(by, sent, next)).toList();
  }

  /** The moves that follow a coordinator's move, or its entry point, in the same flow. */
  public List<Link> movesAfter(Reaction reaction) {
    return afterMove.getOrDefault(reaction, List.of());
  }

  /** The same for all that send a message to the same reactions. */
  List<String> audience(Reaction by, MessageRef sent) {
    return List.of(sent.toString(), answered(by, sent));
  }

  /**
   * What begins without a message, or with none that is stated: entry points, actors, publications
   * that no outcome explains, and coordinated flows that do not say what starts them.
   */
  public List<Reaction> beginnings() {
    return reactions.stream().filter(this::begins).toList();
  }

  /**
   * The reactions with which a flow starts: its entry point, or those to the message that starts
   * it; nothing where it does not say.
   */
  public List<Reaction> startOf(Flow flow) {
    MessageRef with = flow.startsWith().orNull();
    if (with == null) {
      return List.of();
    }
    List<Reaction> entries = entryPoints(flow, with.message());
    if (!entries.isEmpty()) {
      return entries;
    }
    return reactionsTo(with.message()).stream()
        .filter(reaction -> reaction.cause() == null || with.overlaps(reaction.cause()))
        .toList();
  }

  /**
   * Every reaction that these lead to, themselves included, each with the shortest chain to it and
   * only once, nearest first. Costs no more than the part of the graph it walks.
   *
   * @param along the links to follow
   */
  public List<Chain> chainsFrom(List<Reaction> beginnings, Predicate<Link> along) {
    return chainsFrom(beginnings, along, Integer.MAX_VALUE);
  }

  /**
   * As {@link #chainsFrom(List, Predicate)}, up to a number of reactions: for whoever walks from
   * many beginnings, which a hostile catalog could let overlap.
   */
  public List<Chain> chainsFrom(List<Reaction> beginnings, Predicate<Link> along, int most) {
    List<Chain> chains = new ArrayList<>();
    Set<Reaction> reached = new HashSet<>();
    beginnings.stream()
        .distinct()
        .limit(most)
        .forEach(
            beginning -> {
              reached.add(beginning);
              chains.add(Chain.from(beginning));
            });
    Set<List<String>> sent = new HashSet<>();
    for (int i = 0; i < chains.size() && chains.size() < most; i++) {
      Chain chain = chains.get(i);
      freshLinks(chain.last(), sent)
          .filter(link -> along.test(link) && reached.add(link.to()))
          .limit(most - chains.size())
          .forEach(link -> chains.add(chain.then(link)));
    }
    return chains;
  }

  /** As {@link #after}, but a message that was followed before leads nowhere new. */
  private Stream<Link> freshLinks(Reaction reaction, Set<List<String>> sent) {
    Stream<Link> received =
        reaction.emits().stream()
            .filter(ref -> sent.add(audience(reaction, ref)))
            .flatMap(ref -> reactionsTo(reaction, ref).stream().map(next -> new Link(ref, next)));
    return Stream.concat(received, movesAfter(reaction).stream());
  }

  /** The command that a reply answers, which decides whom it reaches; empty for other messages. */
  private String answered(Reaction reaction, MessageRef ref) {
    return isReply(ref) ? String.valueOf(reaction.trigger()) : "";
  }

  private boolean begins(Reaction reaction) {
    Turn turn = reaction.turn();
    boolean own = turn == null || turn.occasion() == Turn.Occasion.START;
    return reaction.cause() == null && own && !startedByEntryPoint.contains(reaction);
  }

  private boolean reaches(Reaction from, MessageRef sent, Reaction next) {
    boolean meant = next.cause() == null || sent.overlaps(next.cause());
    if (!meant || next.subscription() == null) {
      return meant;
    }
    Message message = catalog.message(sent.message());
    if (message == null || !message.isReply() || message.to().isEmpty()) {
      return true;
    }
    List<String> asked = message.to().stream().map(Ref::name).toList();
    List<String> commands =
        asked.contains(from.trigger()) ? List.of(String.valueOf(from.trigger())) : asked;
    return commands.stream()
        .anyMatch(command -> senders.getOrDefault(command, Set.of()).contains(next.service()));
  }

  private boolean isReply(MessageRef ref) {
    Message message = catalog.message(ref.message());
    return message != null && message.isReply();
  }

  private void index(Reaction reaction) {
    if (reaction.trigger() != null) {
      byTrigger.computeIfAbsent(reaction.trigger(), t -> new ArrayList<>()).add(reaction);
    }
    if (reaction.entryPoint() != null) {
      byEntryPoint
          .computeIfAbsent(reaction.entryPoint().name(), n -> new ArrayList<>())
          .add(reaction);
    }
  }

  private void add(Coordination coordination, Reaction move, Map<String, List<Reaction>> awaiting) {
    List<Link> next = coordination.next(move);
    afterMove.put(move, next);
    Turn turn = move.turn();
    boolean starts = turn != null && turn.occasion() == Turn.Occasion.START;
    if (turn != null && starts && move.trigger() == null) {
      MessageRef with = turn.flow().startsWith().orNull();
      for (Reaction entry :
          with == null ? List.<Reaction>of() : entryPoints(turn.flow(), with.message())) {
        startedByEntryPoint.add(move);
        afterMove.computeIfAbsent(entry, e -> new ArrayList<>()).add(new Link(null, move));
      }
    } else if (starts) {
      index(move);
    } else if (move.trigger() != null) {
      awaiting.computeIfAbsent(move.trigger(), t -> new ArrayList<>()).add(move);
    }
  }

  private List<Reaction> entryPoints(Flow flow, String name) {
    String service = flow.startsAt().orNull();
    return byEntryPoint.getOrDefault(name, List.of()).stream()
        .filter(entry -> service == null || entry.service().equals(service))
        .toList();
  }

  private static boolean atOneStep(List<Reaction> moves) {
    Turn first = moves.get(0).turn();
    return moves.stream()
        .map(Reaction::turn)
        .allMatch(turn -> turn != null && first != null && turn.isAtTheStepOf(first));
  }
}
