package dev.sextant.rules.contracts;

import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.schema.SchemaFlaw;

/** A contract that cannot be read promises nothing, to people or to tools. */
final class SchemaUnreadable implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("schema-unreadable", Stage.CONTRACTS, Severity.ERROR);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    FlawedContracts.report(design, SchemaFlaw.Kind.UNREADABLE, report);
  }
}
