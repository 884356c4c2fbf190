package dev.sextant.flow;

import dev.sextant.catalog.MessageRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How far messages lead at most; looks at each message once, so that sequences may cross. */
final class Tails {
  private final CausalGraph graph;
  private final Predicate<String> along;
  private final Map<String, Optional<Tail>> known = new HashMap<>();

  /**
   * @param along the names of the messages to follow
   */
  Tails(CausalGraph graph, Predicate<String> along) {
    this.graph = graph;
    this.along = along;
  }

  /** The longest sequence that a reaction begins; null where nothing follows it. */
  @Nullable Tail longest(Reaction reaction) {
    Tail best = null;
    for (MessageRef sent : reaction.emits()) {
      best = longer(best, along.test(sent.message()) ? of(sent.message()) : null);
    }
    return best;
  }

  /** Works off what a message leads to before itself; a circle is cut where it closes. */
  private @Nullable Tail of(String start) {
    Deque<String> open = new ArrayDeque<>();
    Set<String> entered = new HashSet<>();
    open.push(start);
    while (!open.isEmpty()) {
      String message = open.element();
      if (known.containsKey(message)) {
        open.pop();
      } else if (entered.add(message)) {
        for (Reaction reaction : reactionsTo(message)) {
          reaction.emits().stream()
              .map(MessageRef::message)
              .filter(next -> along.test(next) && !entered.contains(next))
              .forEach(open::push);
        }
      } else {
        open.pop();
        known.put(message, Optional.ofNullable(through(message)));
      }
    }
    return known.getOrDefault(start, Optional.empty()).orElse(null);
  }

  private @Nullable Tail through(String message) {
    Tail best = null;
    for (Reaction reaction : reactionsTo(message)) {
      Tail rest = null;
      for (MessageRef sent : reaction.emits()) {
        rest = longer(rest, known.getOrDefault(sent.message(), Optional.empty()).orElse(null));
      }
      best = longer(best, new Tail(message, reaction, rest, rest == null ? 1 : rest.length + 1));
    }
    return best;
  }

  private List<Reaction> reactionsTo(String message) {
    return graph.reactionsTo(message).stream().filter(r -> r.turn() == null).toList();
  }

  /**
   * Of two alike the one whose place comes first, so that the order of a catalog does not count.
   */
  private static @Nullable Tail longer(@Nullable Tail one, @Nullable Tail other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int length = Integer.compare(one.length, other.length);
    int place = other.next.place().path().compareTo(one.next.place().path());
    return (length == 0 ? place : length) < 0 ? other : one;
  }

  /**
   * A sequence of messages.
   *
   * @param message the first of them
   * @param next who reacts to it
   * @param rest what follows; null where nothing does
   * @param length how many messages it has
   */
  record Tail(String message, Reaction next, @Nullable Tail rest, int length) {}
}
