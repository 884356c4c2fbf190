package dev.sextant.rules.flows;

import dev.sextant.catalog.Flow;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** Steps do not send themselves: somebody has to remember which one comes next. */
final class CoordinatorMissing implements Rule {
  private static final String HELP =
      "name the service that sends the steps and remembers them: `coordinator: SERVICE`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("coordinator-missing", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open = new ArrayList<>();
    for (Flow flow : design.catalog().flows().values()) {
      boolean sends = flow.steps().or(List.of()).stream().anyMatch(step -> !step.isLocal());
      boolean needsOne =
          flow.isOrchestrated() || (sends && !flow.style().is(Flow.Style.CHOREOGRAPHY));
      if (needsOne && flow.coordinator().isNone()) {
        report.at(
            flow.coordinator().place(),
            "`%s` is orchestrated, but states that nobody coordinates it".formatted(flow.name()),
            HELP + ", or `style: choreography` if services react to each other");
      } else if (needsOne && flow.coordinator().isAbsent()) {
        open.add(flow.place());
      }
    }
    report.gather(
        Severity.WARNING,
        open,
        g -> "%s %s not say who coordinates the steps".formatted(g.names(), g.say("does", "do")),
        HELP,
        "nor here");
  }
}
