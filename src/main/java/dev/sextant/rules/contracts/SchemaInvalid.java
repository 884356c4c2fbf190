package dev.sextant.rules.contracts;

import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.schema.SchemaFlaw;

/**
 * Validators skip or refuse what is no schema, each its own way, so the contract is not what it
 * seems.
 */
final class SchemaInvalid implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("schema-invalid", Stage.CONTRACTS, Severity.ERROR);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    FlawedContracts.report(design, SchemaFlaw.Kind.INVALID, report);
  }
}
