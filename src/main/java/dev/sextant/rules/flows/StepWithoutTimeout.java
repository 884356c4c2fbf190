package dev.sextant.rules.flows;

import dev.sextant.catalog.Step;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Map<Place, String> open = new LinkedHashMap<>();
    int total = 0;
    for (Saga saga : Saga.in(design.catalog())) {
      for (Step step : saga.steps()) {
        if (step.isLocal() || Saga.awaited(step).isEmpty()) {
          continue;
        }
        total++;
        if (step.timeout().isNone()) {
          report.at(
              step.timeout().place(),
              "`%s` waits for ever for the answer to `%s`".formatted(saga.name(), step.title()),
              HELP);
        } else if (step.timeout().isAbsent()) {
          open.put(step.place(), saga.nameOf(step));
        }
      }
    }
    ask(report, open, total);
  }

  private static void ask(Report report, Map<Place, String> open, int total) {
    report.gather(
        List.copyOf(open.keySet()),
        g ->
            total == 1
                ? "the step " + Words.those(g, open) + " does not say how long it waits"
                : "%d of %d steps %s not say how long to wait for an answer: %s"
                    .formatted(g.count(), total, g.say("does", "do"), Words.those(g, open)),
        HELP,
        "nor this step");
  }
}
