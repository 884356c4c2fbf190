package dev.sextant.rules.flows;

import dev.sextant.catalog.Step;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** Beyond the point of no return, going back undoes steps around one that stays. */
final class StepAfterPivotCanFail implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("step-after-pivot-can-fail", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Saga saga : Saga.in(design.catalog())) {
      Step pivot = saga.pivot();
      if (pivot != null) {
        saga.afterPivot().forEach(step -> checkAfter(report, saga, pivot, step));
        checkPivot(report, saga, pivot);
      }
    }
  }

  /** With a reason to refuse and no word on what follows, it may still be tried again. */
  private static void checkAfter(Report report, Saga saga, Step pivot, Step step) {
    boolean stated = step.onReject().is(Step.OnReject.UNDO) || step.givesUp();
    if (!saga.canSendBack(step)) {
      return;
    }
    report
        .at(
            step.place(),
            "`%s` comes after the pivot of `%s`, but can still %s"
                .formatted(
                    step.title(), saga.name(), step.givesUp() ? "be given up" : "be refused"),
            "move it before the pivot, or try it until it succeeds: `on-reject: retry`, `on-timeout: retry`")
        .severity(stated ? Severity.ERROR : Severity.WARNING)
        .note(pivot.place(), "the pivot: from here the flow can only go forward");
  }

  /** A pivot that did not answer may well have succeeded. */
  private static void checkPivot(Report report, Saga saga, Step pivot) {
    if (pivot.givesUp() && pivot.undo().isNone() && !saga.onlyLooks(pivot)) {
      report
          .at(
              pivot.place(),
              "`%s` goes back when its pivot `%s` does not answer, though it may have succeeded and nothing takes it back"
                  .formatted(saga.name(), pivot.title()),
              "ask again until there is an answer, and then park the flow: `on-timeout: retry`, `retry: {exhausted: park}`")
          .detail("silence");
    }
  }
}
