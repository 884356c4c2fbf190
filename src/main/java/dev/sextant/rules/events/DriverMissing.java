package dev.sextant.rules.events;

import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** Without the reason for events nobody can tell whether they are worth their cost. */
final class DriverMissing implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("driver-missing", Stage.EVENTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    if (design.catalog().drivers().isAbsent()) {
      report.at(
          design.catalog().place(),
          "nothing says why this system uses events",
          "write `drivers: […]` with what applies: replaces-synchronous-chain, adopts-broker, needs-saga, audit, integration");
    }
  }
}
