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
import org.jspecify.annotations.Nullable;

/**
 * What leads back to itself, whether or not some outcome ends it.
 *
 * <p>Tarjan's strongly connected components, without recursion as a hostile chain may be long, over
 * reactions and what they send: one that sends what many receive is then no more work than all of
 * them together.
 */
public final class Circles {
  private final CausalGraph graph;
  private final Map<Object, Visit> visits = new HashMap<>();
  private final Deque<Visit> open = new ArrayDeque<>();
  private final Map<Reaction, Set<String>> messages = new HashMap<>();

  private Circles(CausalGraph graph) {
    this.graph = graph;
    graph.reactions().stream().filter(r -> !visits.containsKey(r)).forEach(this::visit);
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
        Visit known = visits.get(to);
        if (known == null) {
          path.addLast(enter(to));
        } else if (known.open) {
          visit.lowest = Math.min(visit.lowest, known.index);
        }
      } else {
        path.removeLast();
        if (!path.isEmpty()) {
          path.getLast().lowest = Math.min(path.getLast().lowest, visit.lowest);
        }
        if (visit.lowest == visit.index) {
          close(visit);
        }
      }
    }
  }

  private Visit enter(Object node) {
    Visit visit = new Visit(node, visits.size(), after(node));
    visits.put(node, visit);
    open.addLast(visit);
    return visit;
  }

  /** Takes a component off; one of several is a circle, as nothing follows itself directly. */
  private void close(Visit root) {
    List<Object> component = new ArrayList<>();
    Visit visit;
    do {
      visit = open.removeLast();
      visit.open = false;
      component.add(visit.of);
    } while (!visit.equals(root));
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
    public boolean equals(@Nullable Object other) {
      return other instanceof Sent sent && audience.equals(sent.audience);
    }

    @Override
    public int hashCode() {
      return audience.hashCode();
    }
  }

  /** A node that was come to, with how many of those after it were seen. */
  private static final class Visit {
    private final Object of;
    private final int index;
    private final List<Object> after;
    private int lowest;
    private int next;
    private boolean open = true;

    Visit(Object of, int index, List<Object> after) {
      this.of = of;
      this.index = index;
      this.after = after;
      lowest = index;
    }
  }
}
