package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.flow.Chain;
import dev.sextant.flow.Extent;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a flow waits for but nobody sends is where it stops, whatever is drawn after it. */
final class FlowStepUnreachable implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("flow-step-unreachable", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (Saga saga : Saga.in(design.catalog())) {
      for (Step step : saga.steps()) {
        checkAnswer(design, report, saga, step.send(), step.expect().orNull());
        checkAnswer(design, report, saga, step.undoCommand(), step.undone().orNull());
      }
    }
    for (Flow flow : design.catalog().flows().values()) {
      if (flow.style().is(Flow.Style.CHOREOGRAPHY) && !design.catalog().isPartial()) {
        checkEnds(design, report, flow);
      }
    }
  }

  private static void checkAnswer(
      Design design,
      Report report,
      Saga saga,
      @Nullable String command,
      @Nullable MessageRef answer) {
    if (command == null || answer == null) {
      return;
    }
    List<Subscription> handlers = saga.catalog().subscriptionsTo(command);
    if (handlers.isEmpty() || handlers.stream().anyMatch(h -> !h.outcomes().isStated())) {
      return;
    }
    List<Reaction> reached = reached(design, design.causality().reactionsTo(command));
    if (reached.size() >= Extent.FAR
        || isOpen(saga.catalog(), reached, answer)
        || isSent(reached, answer)) {
      return;
    }
    report
        .at(
            answer.place(),
            "`%s` waits for `%s`, but no outcome of `%s` leads to it"
                .formatted(saga.name(), answer, command),
            "await what its handler sends, or let the handler send it")
        .note(handlers.get(0).outcomes().place(), "all its outcomes");
  }

  private static void checkEnds(Design design, Report report, Flow flow) {
    List<Reaction> reached = reached(design, design.causality().startOf(flow));
    String start = flow.startsWith().isKnown() ? flow.startsWith().value().message() : "";
    if (reached.isEmpty() || reached.size() >= Extent.FAR) {
      return;
    }
    List<MessageRef> ends =
        Stream.of(flow.completed(), flow.failed())
            .flatMap(list -> list.or(List.of()).stream())
            .filter(end -> !end.message().equals(start))
            .filter(end -> !isSent(reached, end) && !isOpen(design.catalog(), reached, end))
            .toList();
    if (!ends.isEmpty()) {
      tell(design, report, flow, ends);
    }
  }

  /** Where it comes to a stop before an end is the same gap, seen from its other side. */
  private static void tell(Design design, Report report, Flow flow, List<MessageRef> ends) {
    MessageRef first = ends.get(0);
    Draft draft =
        report
            .at(
                flow.place().at(first.place().span()),
                "`%s` is to end with %s, but nothing that it sets off leads there"
                    .formatted(
                        flow.name(),
                        Listing.quoted(ends.stream().map(MessageRef::toString).toList())),
                new UnreachedEnd(design.catalog(), first).help())
            .insteadOf("flow-never-ends", flow.place().path());
    ends.stream().skip(1).forEach(end -> draft.note(end.place(), "nor to this end"));
    ends.forEach(end -> new UnreachedEnd(design.catalog(), end).insteadOfItsProducer(draft));
  }

  private static List<Reaction> reached(Design design, List<Reaction> from) {
    return design.causality().chainsFrom(from, any -> true, Extent.FAR).stream()
        .map(Chain::last)
        .toList();
  }

  private static boolean isSent(List<Reaction> reached, MessageRef message) {
    return reached.stream().flatMap(r -> r.emits().stream()).anyMatch(message::overlaps);
  }

  /** Whether somebody on the way may send it without saying so. */
  private static boolean isOpen(Catalog catalog, List<Reaction> reached, MessageRef message) {
    return reached.stream()
        .filter(r -> r.emits().isEmpty() && leavesOutcomesOpen(r))
        .anyMatch(
            r ->
                catalog.publicationsOf(message.message()).stream()
                    .anyMatch(p -> p.service().equals(r.service())));
  }

  private static boolean leavesOutcomesOpen(Reaction reaction) {
    return reaction.subscription() != null
        ? !reaction.subscription().outcomes().isStated()
        : reaction.entryPoint() != null && !reaction.entryPoint().outcomes().isStated();
  }
}
