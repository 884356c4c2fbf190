package dev.sextant.rules.flows;

import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Publication.By;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import dev.sextant.flow.Extent;
import dev.sextant.flow.HiddenSequence;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import dev.sextant.rules.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far the exit condition is covered: every flow across services drawn, its failure paths
 * handled, its style chosen for a written reason.
 */
public final class FlowsExit {
  private static final int WIDE = 3;

  private FlowsExit() {}

  public static List<Measure> measures(Design design) {
    Collection<Flow> flows = design.catalog().flows().values();
    List<Saga> sagas = Saga.in(design.catalog());
    Origins origins = new Origins(design);
    return List.of(
        sequences(design),
        Measure.of("flows with a style and a reason", flows, FlowsExit::isReasoned, Flow::place),
        Measure.of(
                "orchestrated flows with a coordinator",
                flows.stream().filter(Flow::isOrchestrated).toList(),
                flow -> flow.coordinator().isKnown(),
                Flow::place)
            .optional(),
        undos(design, sagas),
        Measure.of(
                "steps with a timeout",
                sagas.stream()
                    .flatMap(saga -> saga.steps().stream())
                    .filter(step -> !step.isLocal() && !step.awaited().isEmpty())
                    .toList(),
                step -> step.timeout().isKnown(),
                Step::place)
            .optional(),
        Measure.of(
                "joins with a timeout",
                Joining.in(design.catalog()),
                joining -> joining.hasTimeout() || joining.hasClock(),
                joining -> joining.first().place())
            .optional(),
        Measure.of(
                "choreographed flows that say how they end",
                flows.stream().filter(flow -> flow.style().is(Flow.Style.CHOREOGRAPHY)).toList(),
                Extent::saysEnds,
                Flow::place)
            .optional(),
        Measure.of(
            "publications that agree with the store",
            design.catalog().publications(),
            publication -> agrees(design, origins, publication),
            Publication::place));
  }

  /** Those that flows name, and those that none does. */
  private static Measure sequences(Design design) {
    List<Place> named =
        design.catalog().flows().values().stream()
            .filter(flow -> isWide(design, flow))
            .map(Flow::place)
            .toList();
    List<Place> hidden =
        HiddenSequence.in(design.catalog(), design.causality()).stream()
            .map(s -> s.beginning().place())
            .toList();
    return new Measure(
        "sequences over three services or more that a flow names", named, hidden, false);
  }

  private static boolean isWide(Design design, Flow flow) {
    Set<String> services = new HashSet<>();
    Extent extent = Extent.of(design.causality(), flow);
    extent.reactions().stream().map(Reaction::service).forEach(services::add);
    for (Step step : extent.reactions().isEmpty() ? flow.steps().or(List.of()) : List.<Step>of()) {
      String command = String.valueOf(step.send());
      design.catalog().subscriptionsTo(command).forEach(s -> services.add(s.service()));
    }
    if (flow.coordinator().isKnown()) {
      services.add(flow.coordinator().value());
    }
    return services.size() >= WIDE;
  }

  private static boolean isReasoned(Flow flow) {
    return flow.style().isKnown() && flow.because().isKnown();
  }

  private static Measure undos(Design design, List<Saga> sagas) {
    List<Place> settled = new ArrayList<>();
    List<Place> open = new ArrayList<>();
    for (Saga saga : sagas) {
      for (Step step : saga.beforePivot()) {
        boolean reasoned = step.undo().isNone() && step.because().isKnown();
        boolean undone = step.undo().isKnown() && undoWorks(design, step);
        boolean has = undone || reasoned || saga.onlyLooks(step);
        (has ? settled : open).add(step.place());
      }
    }
    return new Measure(
        "steps before a pivot with an undo that works, or a reason for none", settled, open, false);
  }

  private static boolean agrees(Design design, Origins origins, Publication publication) {
    By by = publication.by().orNull();
    Service service = design.catalog().service(publication.service());
    boolean alone = by == By.DIRECT || by == By.AFTER_COMMIT;
    if (alone && !origins.changesElsewhere(publication).isEmpty()) {
      return false;
    }
    boolean nothingToAgree =
        (service != null && service.store().isNone())
            || origins.writeNothing(publication)
            || (by == By.DIRECT && !origins.tear(publication));
    return nothingToAgree
        || origins.areRepeated(publication)
        || by == By.CDC
        || by == By.EVENT_SOURCING
        || (by == By.OUTBOX && !publication.relay().isNone())
        || (by == By.BROKER_TRANSACTION && !origins.tear(publication));
  }

  /** An undo in prose works by itself; a command works unless all its handlers are said not to. */
  private static boolean undoWorks(Design design, Step step) {
    String command = step.undoCommand();
    List<Subscription> handlers =
        command == null ? List.of() : design.catalog().subscriptionsTo(command);
    return handlers.isEmpty()
        || handlers.stream()
            .anyMatch(s -> s.status().or(Subscription.Status.LIVE) == Subscription.Status.LIVE);
  }
}
