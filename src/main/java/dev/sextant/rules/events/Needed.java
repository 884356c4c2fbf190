package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Subscription.Status;
import dev.sextant.finding.Place;
import dev.sextant.rules.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A handler that a flow cannot do without.
 *
 * @param why what the flow does with it, as the end of a sentence
 * @param place where the flow says so
 */
record Needed(Subscription handler, String why, Place place) {
  /** The handlers that orchestrated flows rely on, working or not, flow by flow. */
  static List<Needed> by(Catalog catalog, Flow flow) {
    List<Needed> needed = new ArrayList<>();
    for (Step step : flow.steps().or(List.of())) {
      add(needed, catalog, step.send(), "`" + flow.name() + "` sends it", step.place());
      add(
          needed,
          catalog,
          step.undo().orNull(),
          "`%s` undoes %s with it".formatted(flow.name(), title(step)),
          step.undo().place());
      String coordinator = flow.coordinator().or("");
      Stream.concat(
              Stream.of(step.expect(), step.undone()).flatMap(f -> Stream.ofNullable(f.orNull())),
              step.reject().stream())
          .forEach(reply -> awaits(needed, catalog, flow, coordinator, reply));
    }
    return needed;
  }

  /**
   * The working handlers of a choreographed flow, and those others without which it does not reach
   * one of its ends.
   */
  static List<Needed> by(Design design, Flow flow) {
    List<String> ends =
        Stream.of(flow.completed(), flow.failed())
            .flatMap(list -> list.or(List.of()).stream())
            .map(MessageRef::message)
            .toList();
    if (ends.isEmpty() || !flow.startsWith().isKnown()) {
      return List.of();
    }
    Reach working = Reach.of(design, flow, Needed::works);
    List<String> missed = ends.stream().filter(end -> !working.messages().contains(end)).toList();
    List<Needed> needed = new ArrayList<>();
    for (Subscription handler : working.passed()) {
      String why = "`" + flow.name() + "` passes through it";
      needed.add(new Needed(handler, why, flow.place()));
    }
    for (Subscription handler : missed.isEmpty() ? List.<Subscription>of() : working.refused()) {
      Reach further = Reach.of(design.causality(), handler);
      missed.stream()
          .filter(further.messages()::contains)
          .findFirst()
          .ifPresent(
              end ->
                  needed.add(
                      new Needed(
                          handler,
                          "`%s` ends with `%s` only through it".formatted(flow.name(), end),
                          flow.place())));
    }
    return needed;
  }

  static boolean works(Subscription handler) {
    return handler.status().or(Status.LIVE) == Status.LIVE;
  }

  boolean isPlanned() {
    return handler.status().is(Status.PLANNED);
  }

  private static void add(
      List<Needed> needed, Catalog catalog, @Nullable String command, String why, Place place) {
    if (command != null) {
      List<Subscription> handlers = catalog.subscriptionsTo(command);
      boolean other = handlers.stream().anyMatch(Needed::works);
      handlers.stream()
          .filter(handler -> works(handler) || !other)
          .forEach(handler -> needed.add(new Needed(handler, why, place)));
    }
  }

  private static void awaits(
      List<Needed> needed, Catalog catalog, Flow flow, String coordinator, MessageRef reply) {
    Service service = catalog.service(coordinator);
    Subscription handler = service == null ? null : service.subscriptions().get(reply.message());
    if (handler != null) {
      needed.add(new Needed(handler, "`" + flow.name() + "` waits for it", reply.place()));
    }
  }

  private static String title(Step step) {
    return step.isLocal() ? "step " + step.number() : "`" + step.title() + "`";
  }
}
