package dev.sextant.rules.contracts;

import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Policy;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** Where a contract refuses unknown fields, adding one breaks everybody who validates with it. */
final class ClosedContract implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("closed-contract", Stage.CONTRACTS, Severity.WARNING);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    boolean strict = design.catalog().policy().reading().is(Policy.Reading.STRICT);
    for (Message message : design.catalog().messages()) {
      List<Place> closed = closings(design, message);
      if (!closed.isEmpty()) {
        Draft draft =
            report
                .at(
                    closed.get(0),
                    message(message.name(), strict),
                    "drop it here, and let producers alone validate what they send against a closed copy")
                .severity(strict ? Severity.WARNING : Severity.NOTE);
        closed.stream().skip(1).forEach(place -> draft.note(place, "and here"));
      }
    }
  }

  private static String message(String name, boolean strict) {
    return strict
        ? "the contract of `%s` refuses fields it does not know, and consumers read strictly, so every new field breaks them"
            .formatted(name)
        : "the contract of `%s` refuses fields it does not know, so a new field breaks whoever validates with it"
            .formatted(name);
  }

  private static List<Place> closings(Design design, Message message) {
    List<Place> places = new ArrayList<>();
    for (Contract contract : message.contractsInUse()) {
      for (SourceSpan span : design.contracts().of(contract).closings()) {
        Place place = message.place().at(span);
        if (!places.contains(place)) {
          places.add(place);
        }
      }
    }
    return places;
  }
}
