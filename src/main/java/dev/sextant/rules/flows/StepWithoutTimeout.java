package dev.sextant.rules.flows;

import dev.sextant.catalog.Step;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** An answer that never comes is only noticed by somebody who stops waiting. */
final class StepWithoutTimeout implements Rule {
  private static final String HELP =
      "state how long it waits and what follows: `timeout: 30s`, `on-timeout: retry`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("step-without-timeout", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open = new ArrayList<>();
    int total = 0;
    for (Saga saga : Saga.in(design.catalog())) {
      for (Step step : saga.steps()) {
        if (step.isLocal() || step.awaited().isEmpty()) {
          continue;
        }
        total++;
        if (step.timeout().isNone()) {
          report.at(
              step.timeout().place(),
              "`%s` waits for ever for the answer to `%s`".formatted(saga.name(), step.title()),
              HELP);
        } else if (step.timeout().isAbsent()) {
          open.add(step.place());
        }
      }
    }
    ask(report, open, total);
  }

  private static void ask(Report report, List<Place> open, int total) {
    report.gather(
        open,
        g ->
            total == 1
                ? "the step " + g.names() + " does not say how long it waits"
                : "%d of %d steps %s not say how long to wait for an answer: %s"
                    .formatted(g.count(), total, g.say("does", "do"), g.names()),
        HELP,
        "nor this step");
  }
}
