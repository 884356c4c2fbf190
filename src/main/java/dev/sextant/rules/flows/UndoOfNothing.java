package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Subscription.EarlyUndo;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** After a timeout nobody knows whether the step happened, so its undo may come first. */
final class UndoOfNothing implements Rule {
  private static final String HELP =
      "remember an undo that comes first, and refuse the step that follows it: `early-undo: tombstone`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("undo-of-nothing", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open = new ArrayList<>();
    Set<String> asked = new TreeSet<>();
    for (Saga saga : Saga.in(design.catalog())) {
      for (Step step : saga.steps()) {
        String undo = step.undoCommand();
        if (undo != null && step.send() != null && undoesTheUnconfirmed(step)) {
          for (Subscription handler : design.catalog().subscriptionsTo(undo)) {
            Service owner = new Service(design.catalog(), handler);
            if (flag(report, saga, step, handler) && owner.isOurs() && asked.add(owner.path())) {
              open.add(handler.place());
            }
          }
        }
      }
    }
    report.gather(
        Severity.WARNING,
        open,
        g ->
            "%s %s not say what becomes of an undo that comes before its step"
                .formatted(g.names(), g.say("does", "do")),
        HELP,
        "nor here");
  }

  /** Flags what is stated; whether it is left open instead. */
  private static boolean flag(Report report, Saga saga, Step step, Subscription handler) {
    Fact<EarlyUndo> early = handler.earlyUndo();
    boolean late = step.lateSuccess().is(Step.LateSuccess.UNDO);
    boolean overtakes = !staysBehind(saga.catalog(), step, handler);
    if (early.is(EarlyUndo.EXECUTE)) {
      report
          .at(
              early.place(),
              "`%s` carries out `%s` even if there is no `%s` to take back"
                  .formatted(handler.service(), handler.message(), step.send()),
              HELP)
          .detail(String.valueOf(step.send()))
          .note(step.place(), "given up without knowing whether it was done");
    } else if (early.is(EarlyUndo.IGNORE) && overtakes && !late) {
      report
          .at(
              early.place(),
              "`%s` ignores a `%s` that comes before its `%s`, which then stays done"
                  .formatted(handler.service(), handler.message(), step.send()),
              HELP)
          .detail(String.valueOf(step.send()))
          .note(step.place(), "given up without knowing whether it was done");
    }
    return early.isAbsent() && overtakes;
  }

  private static boolean undoesTheUnconfirmed(Step step) {
    boolean atTheEnd =
        step.retry().isKnown()
            && step.retry().value().exhausted().is(Retry.Exhausted.UNDO)
            && !step.onTimeout().is(Step.OnTimeout.UNDO_CONFIRMED);
    return step.onTimeout().is(Step.OnTimeout.UNDO_ALL) || atTheEnd;
  }

  /** On one ordered channel the undo cannot overtake its step. */
  private static boolean staysBehind(Catalog catalog, Step step, Subscription undo) {
    Channel undos = catalog.channelOf(undo);
    return undos != null
        && undos.order().isKnown()
        && catalog.subscriptionsTo(String.valueOf(step.send())).stream()
            .allMatch(handler -> undos.equals(catalog.channelOf(handler)));
  }

  /** Who answers for a handler. */
  private record Service(Catalog catalog, Subscription handler) {
    boolean isOurs() {
      var service = catalog.service(handler.service());
      return service != null && service.isOurs();
    }

    String path() {
      return handler.place().path().toString();
    }
  }
}
