package dev.sextant.rules.events;

import dev.sextant.catalog.Overruled;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A team that reads its own catalog must not believe in a rule that does not hold. */
final class PolicyContradictsHouse implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("policy-contradicts-house", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (Overruled overruled : design.catalog().policy().overruled()) {
      report
          .at(
              overruled.place(),
              "`%s` has no effect, as the configuration states it otherwise"
                  .formatted(overruled.place().path()),
              "remove it here, or have it changed in the configuration, for every catalog")
          .note(overruled.house(), "this is what holds");
    }
  }
}
