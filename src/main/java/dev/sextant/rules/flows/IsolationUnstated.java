package dev.sextant.rules.flows;

import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** Between a step and its undo everybody can see what may yet be taken back. */
final class IsolationUnstated implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("isolation-unstated", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open =
        Saga.in(design.catalog()).stream()
            .filter(saga -> saga.flow().isolation().isAbsent())
            .filter(saga -> saga.steps().stream().anyMatch(step -> step.undo().isKnown()))
            .map(saga -> saga.flow().place())
            .toList();
    report.gather(
        open,
        g ->
            "%s can go back, but %s not say what others see of it meanwhile"
                .formatted(g.names(), g.say("does", "do")),
        "say what keeps others away, such as `isolation: The order is PENDING until it is paid.`, or `none`",
        "nor this flow");
  }
}
