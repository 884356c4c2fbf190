package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Circles of messages that nothing ends.
 *
 * <p>A message never ends where one of its handlers answers it, in every outcome, with a message
 * that never ends either. All handlers with stated outcomes are suspected at first; those with a
 * way out are cleared, which gives others a way out, until only circles and what leads into them
 * are left. What a coordinator does next depends on where its flow stands, so replies lead nowhere
 * here.
 */
final class Loops {
  private final Map<String, List<Suspect>> suspects = new LinkedHashMap<>();
  private final Map<String, Integer> endless = new HashMap<>();
  private final Map<String, List<Branch>> leading = new HashMap<>();
  private final Deque<Suspect> free = new ArrayDeque<>();

  Loops(Catalog catalog) {
    for (Service service : catalog.services().values()) {
      for (Subscription handler : service.subscriptions().values()) {
        if (Needed.works(handler) && !handler.outcomes().or(List.of()).isEmpty()) {
          suspects
              .computeIfAbsent(handler.message(), m -> new ArrayList<>())
              .add(new Suspect(handler));
          endless.merge(handler.message(), 1, Integer::sum);
        }
      }
    }
    suspects.values().forEach(list -> list.forEach(this::follow));
    while (!free.isEmpty()) {
      clear(free.remove());
    }
  }

  /** Each circle once, as its handlers in turn. */
  List<List<Subscription>> found() {
    List<List<Subscription>> loops = new ArrayList<>();
    Set<String> walked = new HashSet<>();
    for (String first : suspects.keySet()) {
      Map<String, Subscription> path = new LinkedHashMap<>();
      String message = endless.containsKey(first) ? first : null;
      while (message != null && walked.add(message)) {
        Subscription handler = remaining(message);
        path.put(message, handler);
        message = next(handler);
      }
      if (message != null && path.containsKey(message)) {
        List<Subscription> walk = new ArrayList<>(path.values());
        int start = new ArrayList<>(path.keySet()).indexOf(message);
        loops.add(fromItsFirst(walk.subList(start, walk.size())));
      }
    }
    return loops;
  }

  /** Counts, for each outcome, the messages that may go on; one without any is a way out. */
  private void follow(Suspect suspect) {
    for (Outcome outcome : suspect.handler.outcomes().value()) {
      Branch branch = new Branch(suspect);
      for (MessageRef sent : outcome.emits()) {
        if (suspects.containsKey(sent.message())) {
          branch.open++;
          leading.computeIfAbsent(sent.message(), m -> new ArrayList<>()).add(branch);
        }
      }
      if (branch.open == 0) {
        free.add(suspect);
      }
    }
  }

  private void clear(Suspect suspect) {
    if (suspect.cleared) {
      return;
    }
    suspect.cleared = true;
    String message = suspect.handler.message();
    if (endless.merge(message, -1, Integer::sum) == 0) {
      endless.remove(message);
      for (Branch branch : leading.getOrDefault(message, List.of())) {
        branch.open--;
        if (branch.open == 0) {
          free.add(branch.suspect);
        }
      }
    }
  }

  private Subscription remaining(String message) {
    return suspects.getOrDefault(message, List.of()).stream()
        .filter(suspect -> !suspect.cleared)
        .findFirst()
        .orElseThrow()
        .handler;
  }

  private @Nullable String next(Subscription handler) {
    return handler.outcomes().value().get(0).emits().stream()
        .map(MessageRef::message)
        .filter(endless::containsKey)
        .findFirst()
        .orElse(null);
  }

  /** Begins a circle at the same handler, wherever it was entered. */
  private static List<Subscription> fromItsFirst(List<Subscription> circle) {
    List<Subscription> turned = new ArrayList<>(circle);
    Subscription first =
        Collections.min(circle, Comparator.comparing((Subscription s) -> s.place().path()));
    Collections.rotate(turned, -circle.indexOf(first));
    return turned;
  }

  /** A handler that may never end what it gets. */
  private static final class Suspect {
    private final Subscription handler;
    private boolean cleared;

    Suspect(Subscription handler) {
      this.handler = handler;
    }
  }

  /** One outcome of a suspect, with how many of its messages may still go on. */
  private static final class Branch {
    private final Suspect suspect;
    private int open;

    Branch(Suspect suspect) {
      this.suspect = suspect;
    }
  }
}
