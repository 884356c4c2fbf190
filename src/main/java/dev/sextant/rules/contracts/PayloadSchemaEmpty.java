package dev.sextant.rules.contracts;

import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A schema that accepts everything looks like a contract in every list, and is none. */
final class PayloadSchemaEmpty implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("payload-schema-empty", Stage.CONTRACTS, Severity.WARNING);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    for (Message message : design.catalog().messages()) {
      for (Contract contract : message.contractsInUse()) {
        if (design.contracts().of(contract).saysNothing()) {
          Place place = contract.place();
          report.at(
              place,
              "the contract of `%s` accepts any payload, so consumers can rely on nothing"
                  .formatted(message.name()),
              "declare the fields under `properties` and name the ones that are always there in `required`");
        }
      }
    }
  }
}
