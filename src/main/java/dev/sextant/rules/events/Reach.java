package dev.sextant.rules.events;

import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.flow.CausalGraph;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a beginning leads to in the end.
 *
 * @param passed the handlers on the way that were followed
 * @param refused those that were not
 */
record Reach(Set<String> messages, List<Subscription> passed, List<Subscription> refused) {
  /**
   * No flow goes further, and a hostile catalog with as many flows as messages must not cost their
   * product.
   */
  static final int FAR = 500;

  /** As {@link #FAR}, for what is sent on the way, the same again and again in a dense catalog. */
  static final int WIDE = 10_000;

  /** Each is followed on its own, and so many tell enough of one flow. */
  private static final int MOST_TOLD = 50;

  Reach {
    messages = Set.copyOf(messages);
    passed = List.copyOf(passed);
    refused = List.copyOf(refused);
  }

  /** What a flow leads to through those handlers that are let through. */
  static Reach of(Design design, Flow flow, Predicate<Subscription> through) {
    MessageRef start = flow.startsWith().value();
    EntryPoint entry = entryPoint(design, flow, start.message());
    Deque<String> open = new ArrayDeque<>();
    if (entry == null) {
      open.add(start.message());
    } else {
      add(open, entry.outcomes());
    }
    return walk(design.causality(), open, through);
  }

  /** What one handler leads to, itself working or not. */
  static Reach of(CausalGraph causality, Subscription handler) {
    Deque<String> open = new ArrayDeque<>();
    add(open, handler.outcomes());
    return walk(causality, open, any -> true);
  }

  private static void add(Deque<String> open, Fact<List<Outcome>> outcomes) {
    outcomes
        .or(List.of())
        .forEach(outcome -> outcome.emits().forEach(sent -> open.add(sent.message())));
  }

  /** The entry point a flow starts with; null where it starts with a message. */
  static @Nullable EntryPoint entryPoint(Design design, Flow flow, String name) {
    Service service = design.catalog().service(flow.startsAt().or(""));
    if (service != null) {
      return service.entryPoints().get(name);
    }
    if (design.catalog().message(name) != null) {
      return null;
    }
    return design.catalog().services().values().stream()
        .flatMap(s -> Stream.ofNullable(s.entryPoints().get(name)))
        .findFirst()
        .orElse(null);
  }

  private static Reach walk(
      CausalGraph causality, Deque<String> open, Predicate<Subscription> through) {
    Set<String> messages = new HashSet<>();
    List<Subscription> passed = new ArrayList<>();
    List<Subscription> refused = new ArrayList<>();
    int sends = 0;
    while (!open.isEmpty() && messages.size() < FAR && sends < WIDE) {
      String message = open.remove();
      if (!messages.add(message)) {
        continue;
      }
      for (Reaction reaction : causality.reactionsTo(message)) {
        Subscription handler = reaction.subscription();
        boolean goesOn = handler == null || through.test(handler);
        if (goesOn && sends < WIDE) {
          sends += 1 + reaction.emits().size();
          if (handler != null && passed.size() < MOST_TOLD) {
            passed.add(handler);
          }
          reaction.emits().forEach(sent -> open.add(sent.message()));
        } else if (!goesOn && refused.size() < MOST_TOLD) {
          refused.add(handler);
        }
      }
    }
    return new Reach(messages, passed, refused);
  }
}
