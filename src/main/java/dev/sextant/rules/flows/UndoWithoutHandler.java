package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Step;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** An undo that nobody carries out leaves the flow half done, and only ever fails on a bad day. */
final class UndoWithoutHandler implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("undo-without-handler", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Saga saga : Saga.in(catalog)) {
      for (Step step : saga.steps()) {
        String undo = step.undoCommand();
        Message command = undo == null || catalog.isPartial() ? null : catalog.message(undo);
        if (command != null && catalog.subscriptionsTo(command.name()).isEmpty()) {
          report
              .at(
                  step.undo().place(),
                  "`%s` undoes `%s` with `%s`, but no service handles it"
                      .formatted(saga.name(), step.title(), undo),
                  "list `%s` under `consumes` of the service that takes the step back"
                      .formatted(undo))
              .insteadOf("command-without-handler", command.place().path());
        }
      }
    }
  }
}
