package dev.sextant.rules.flows;

import dev.sextant.catalog.Step;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** A flow that can neither go back nor forward from somewhere has to say where that is. */
final class PivotMissing implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("pivot-missing", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (Saga saga : Saga.in(design.catalog())) {
      List<Step> stuck = saga.steps().stream().filter(step -> isStuck(saga, step)).toList();
      boolean goesBack = saga.steps().stream().anyMatch(step -> step.undo().isKnown());
      if (saga.pivot() == null && goesBack && !stuck.isEmpty()) {
        Draft draft =
            report.at(
                saga.flow().place(),
                "`%s` has undos, but does not say from where on it only goes forward"
                    .formatted(saga.name()),
                "mark the step that decides with `pivot: true`, and retry those after it");
        stuck.forEach(
            step -> draft.note(step.place(), "can neither be taken back nor be tried again"));
      }
    }
  }

  private static boolean isStuck(Saga saga, Step step) {
    boolean retried =
        step.onReject().is(Step.OnReject.RETRY)
            || step.onTimeout().is(Step.OnTimeout.RETRY)
            || step.retry().isKnown();
    return !step.isLocal() && step.undo().isNone() && !retried && !saga.onlyLooks(step);
  }
}
