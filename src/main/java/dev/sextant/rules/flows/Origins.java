package dev.sextant.rules.flows;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.EntryPoint.CallerRetries;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Subscription.OnDuplicate;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * In the course of what each message is sent, as that decides whether a lost publish comes back.
 */
final class Origins {
  private final Map<List<String>, List<Reaction>> reactions = new HashMap<>();

  /** What the steps of a flow call that begins with an entry point, and keeps no record of them. */
  private final Map<List<String>, List<Call>> steps = new HashMap<>();

  Origins(Design design) {
    Saga.in(design.catalog()).forEach(this::addSteps);
    for (Reaction reaction : design.causality().reactions()) {
      if (reaction.publication() == null) {
        reaction
            .emits()
            .forEach(
                sent ->
                    reactions
                        .computeIfAbsent(
                            List.of(reaction.service(), sent.message()), k -> new ArrayList<>())
                        .add(reaction));
      }
    }
  }

  private void addSteps(Saga saga) {
    Service coordinator = saga.catalog().service(saga.flow().coordinator().or(""));
    MessageRef start = saga.flow().startsWith().orNull();
    if (coordinator != null && start != null && !coordinator.store().isKnown()) {
      saga.steps()
          .forEach(
              step ->
                  steps
                      .computeIfAbsent(
                          List.of(coordinator.name(), start.message()), s -> new ArrayList<>())
                      .addAll(saga.calls(step)));
    }
  }

  /** What leads to a publication; nothing where nobody says. */
  List<Reaction> of(Publication publication) {
    return reactions.getOrDefault(List.of(publication.service(), publication.message()), List.of());
  }

  /** Whether all that leads to it is stated to write nothing. */
  boolean writeNothing(Publication publication) {
    List<Reaction> origins = of(publication);
    return !origins.isEmpty() && origins.stream().allMatch(Origins::writesNothing);
  }

  /** Whether something that leads to it is stated to write, and a lost publish would stay lost. */
  boolean tear(Publication publication) {
    return of(publication).stream().anyMatch(o -> writes(o) && !isRepeated(o));
  }

  /**
   * The calls that change something elsewhere in the same work, where no caller repeats that work
   * when it breaks off.
   */
  List<Call> changesElsewhere(Publication publication) {
    return of(publication).stream()
        .map(Reaction::entryPoint)
        .filter(Objects::nonNull)
        .filter(entry -> !entry.callerRetries().is(CallerRetries.SAME_KEY))
        .filter(entry -> !entry.repeatsUntilHandled().is(true))
        .flatMap(entry -> Stream.concat(entry.calls().stream(), steps(entry).stream()))
        .filter(call -> call.changes().is(true))
        .distinct()
        .toList();
  }

  private List<Call> steps(EntryPoint entry) {
    return steps.getOrDefault(List.of(entry.service(), entry.name()), List.of());
  }

  /** Whether the publish is repeated for each message that leads to it, until it succeeds. */
  boolean areRepeated(Publication publication) {
    List<Reaction> origins = of(publication);
    return !origins.isEmpty() && origins.stream().allMatch(o -> isRepeated(o) || writesNothing(o));
  }

  /** A coordinator always writes: where it stands. */
  private static boolean writes(Reaction origin) {
    if (origin.entryPoint() != null) {
      return origin.entryPoint().effect().isKnown();
    }
    return origin.turn() != null
        || (origin.subscription() != null && origin.subscription().effect().isKnown());
  }

  private static boolean writesNothing(Reaction origin) {
    if (origin.entryPoint() != null) {
      return origin.entryPoint().effect().isNone();
    }
    return origin.subscription() != null && origin.subscription().effect().isNone();
  }

  /** A redelivered message runs its handler again, unless a guard skips what it saw before. */
  private static boolean isRepeated(Reaction origin) {
    Subscription handler = origin.subscription();
    if (handler == null || handler.handling().ack().is(Handling.Ack.BEFORE_PROCESSING)) {
      return false;
    }
    Fact<List<Guard>> guards = handler.handling().idempotency();
    boolean natural =
        guards.isKnown() && guards.value().stream().allMatch(g -> g.by().is(Guard.By.NATURAL));
    return natural || (guards.isKnown() && handler.onDuplicate().is(OnDuplicate.REPUBLISH));
  }
}
