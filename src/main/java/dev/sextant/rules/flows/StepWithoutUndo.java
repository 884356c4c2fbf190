package dev.sextant.rules.flows;

import dev.sextant.catalog.Step;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** What was done before a refusal stays done, unless something takes it back. */
final class StepWithoutUndo implements Rule {
  private static final String HELP =
      "name the command that takes it back: `undo: COMMAND`; if it changes nothing, state `effect: none` where it is handled";

  private static final String HELP_FOR_OWN =
      "say what takes it back: `undo: …`; if nothing needs to be taken back, say why: `because: …`";

  private static final String HELP_BESIDE_A_REASON =
      "say what takes it back, also where a person does: `undo: …`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("step-without-undo", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open = new ArrayList<>();
    int total = 0;
    for (Saga saga : Saga.in(design.catalog())) {
      for (Step step : saga.beforePivot()) {
        total++;
        if (step.undo().isNone() && !saga.onlyLooks(step)) {
          flag(report, saga, step);
        } else if (step.undo().isAbsent() && !saga.onlyLooks(step)) {
          open.add(step.place());
        }
      }
    }
    ask(report, open, total);
  }

  /** A reason settles it, but not where a handler states that it changes something. */
  private static void flag(Report report, Saga saga, Step step) {
    boolean reasoned = step.because().isKnown();
    Step pivot = saga.pivot();
    if (pivot == null || (reasoned && !saga.changesSomething(step))) {
      return;
    }
    Draft draft =
        report
            .at(
                step.place(),
                "`%s` can still go back after `%s`, but nothing takes that step back"
                    .formatted(saga.name(), step.title()),
                help(step))
            .severity(reasoned ? Severity.WARNING : Severity.ERROR);
    if (saga.canSendBack(pivot)) {
      draft.note(pivot.place(), "this step can still send the flow back");
    }
    saga.handlers(step).stream()
        .filter(handler -> handler.hasEffect())
        .forEach(handler -> draft.note(handler.place(), "changes something here"));
    saga.calls(step).stream()
        .filter(call -> call.changes().is(true))
        .forEach(call -> draft.note(call.place(), "changes something there"));
  }

  private static String help(Step step) {
    if (step.isLocal()) {
      return step.because().isKnown() ? HELP_BESIDE_A_REASON : HELP_FOR_OWN;
    }
    return HELP;
  }

  private static void ask(Report report, List<Place> open, int total) {
    report.gather(
        Severity.WARNING,
        open,
        g ->
            total == 1
                ? "the step " + g.names() + " does not say what takes it back"
                : "%d of %d steps before a pivot %s not say what takes %s back: %s"
                    .formatted(
                        g.count(), total, g.say("does", "do"), g.say("it", "them"), g.names()),
        "state `undo: COMMAND`, or `undo: none` with `because`",
        "nor this step");
  }
}
