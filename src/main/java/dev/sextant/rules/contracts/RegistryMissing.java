package dev.sextant.rules.contracts;

import dev.sextant.catalog.Fact;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** Contracts that are kept in no agreed place are copied, and the copies drift apart. */
final class RegistryMissing implements Rule {
  private static final String HELP =
      "publish them in one place and name it: `policy: {registry: this repository}`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("registry-missing", Stage.CONTRACTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Fact<String> registry = design.catalog().policy().registry();
    if (!ContractsExit.anyContract(design.catalog())) {
      return;
    }
    if (registry.isNone()) {
      report.at(
          registry.place(),
          "no registry holds the contracts, so every consumer keeps copies",
          HELP);
    } else if (registry.isAbsent()) {
      report.at(
          design.catalog().policy().place(),
          "nothing says where the contracts are published",
          HELP);
    }
  }
}
