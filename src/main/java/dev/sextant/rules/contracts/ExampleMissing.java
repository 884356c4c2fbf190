package dev.sextant.rules.contracts;

import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * An example is what people read first, and the cheapest test that a contract means what its author
 * meant.
 */
final class ExampleMissing implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("example-missing", Stage.CONTRACTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open = new ArrayList<>();
    for (Message message : design.catalog().messages()) {
      if (!message.examples().isEmpty()) {
        continue;
      }
      if (couldHaveOne(message.schema())) {
        open.add(message.place());
      }
      for (Version version : message.versions().values()) {
        if (version.isActive() && version.examples().isEmpty() && couldHaveOne(version.schema())) {
          open.add(version.place());
        }
      }
    }
    report.gather(
        open,
        g ->
            g.say("the contract of ", g.count() + " contracts have no example: ")
                + g.names()
                + g.say(" has no example", ""),
        "add one document that is really sent, under `examples`: a file or written out",
        "this one too");
  }

  /** Examples of other languages' contracts would not be checked, and so are not asked for. */
  private static boolean couldHaveOne(Fact<Contract> contract) {
    return contract.isKnown() && contract.value().language() == Contract.Language.JSON_SCHEMA;
  }
}
