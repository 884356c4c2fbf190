package dev.sextant.flow;

import dev.sextant.catalog.MessageRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What leads back to itself, whether or not some outcome ends it.
 *
 * <p>Tarjan's strongly connected components, without recursion as a hostile chain may be long, over
 * reactions and what they send: one that sends what many receive is then no more work than all of
 * them together.
 */
public final class Circles {
  private final CausalGraph graph;
  private final Map<Object, Integer> indexes = new HashMap<>();
  private final Map<Object, Integer> lowest = new HashMap<>();
  private final Deque<Object> open = new ArrayDeque<>();
  private final Set<Object> isOpen = new HashSet<>();
  private final Map<Reaction, Set<String>> messages = new HashMap<>();

  private Circles(CausalGraph graph) {
    this.graph = graph;
    graph.reactions().stream().filter(r -> !indexes.containsKey(r)).forEach(this::visit);
  }

  public static Circles of(CausalGraph graph) {
    return new Circles(graph);
  }

  /** The names of the messages on the circle that a reaction is on; none where it is on none. */
  public Set<String> messagesWith(Reaction reaction) {
    return messages.getOrDefault(reaction, Set.of());
  }

  private void visit(Object root) {
    Deque<Visit> path = new ArrayDeque<>(List.of(enter(root)));
    while (!path.isEmpty()) {
      Visit visit = path.getLast();
      if (visit.next < visit.after.size()) {
        Object to = visit.after.get(visit.next++);
        if (!indexes.containsKey(to)) {
          path.addLast(enter(to));
        } else if (isOpen.contains(to)) {
          lowest.merge(visit.of, indexes.get(to), Math::min);
        }
      } else {
        path.removeLast();
        if (!path.isEmpty()) {
          lowest.merge(path.getLast().of, lowest.get(visit.of), Math::min);
        }
        if (lowest.get(visit.of).equals(indexes.get(visit.of))) {
          close(visit.of);
        }
      }
    }
  }

  private Visit enter(Object node) {
    indexes.put(node, indexes.size());
    lowest.put(node, indexes.get(node));
    open.addLast(node);
    isOpen.add(node);
    return new Visit(node, after(node));
  }

  /** Takes a component off; one of several is a circle, as nothing follows itself directly. */
  private void close(Object root) {
    List<Object> component = new ArrayList<>();
    Object node;
    do {
      node = open.removeLast();
      isOpen.remove(node);
      component.add(node);
    } while (!node.equals(root));
    if (component.size() > 1) {
      Set<String> sent = new HashSet<>();
      component.forEach(
          each -> {
            if (each instanceof Sent one) {
              sent.add(one.message);
            }
          });
      component.forEach(
          each -> {
            if (each instanceof Reaction reaction) {
              messages.put(reaction, sent);
            }
          });
    }
  }

  private List<Object> after(Object node) {
    if (node instanceof Sent sent) {
      return List.copyOf(graph.reactionsTo(sent.by, sent.ref));
    }
    Reaction reaction = (Reaction) node;
    Stream<Object> sent =
        reaction.emits().stream()
            .map(ref -> new Sent(ref.message(), graph.audience(reaction, ref), reaction, ref));
    Stream<Object> moves = graph.movesAfter(reaction).stream().map(Link::to);
    return Stream.concat(sent, moves).toList();
  }

  /** A message as some reactions send it, all of which reach the same ones. */
  private record Sent(String message, List<String> audience, Reaction by, MessageRef ref) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Sent sent && audience.equals(sent.audience);
    }

    @Override
    public int hashCode() {
      return audience.hashCode();
    }
  }

  /** A node on the path, with how many of those after it were seen. */
  private static final class Visit {
    private final Object of;
    private final List<Object> after;
    private int next;

    Visit(Object of, List<Object> after) {
      this.of = of;
      this.after = after;
    }
  }
}
