package dev.sextant.rules.contracts;

import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** Nobody can say that a change breaks a rule which was never written down. */
final class CompatibilityUndeclared implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("compatibility-undeclared", Stage.CONTRACTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    var policy = design.catalog().policy();
    if (policy.compatibility().isAbsent() && ContractsExit.anyContract(design.catalog())) {
      report.at(
          policy.place(),
          "nothing says which changes of a contract its producers and consumers must survive",
          "state it, for example `policy: {compatibility: full-transitive}`");
    }
  }
}
