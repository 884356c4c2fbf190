package dev.sextant.rules.contracts;

import dev.sextant.catalog.source.Node;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.schema.Payload;
import dev.sextant.schema.SchemaFlaw;
import dev.sextant.schema.Violation;
import java.util.List;

/** People code against the example before they read the contract, so the two must agree. */
final class ExampleInvalid implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("example-invalid", Stage.CONTRACTS, Severity.ERROR);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    for (StatedExample stated : StatedExample.in(design.catalog())) {
      Payload payload = design.contracts().of(stated.example());
      Place place = stated.example().place();
      if (!payload.flaws().isEmpty()) {
        SchemaFlaw flaw = payload.flaws().get(0);
        named(report.at(place.at(flaw.span()), flaw.message(), flaw.help()), place, flaw.span());
      } else if (payload.content() != null && stated.contract().isKnown()) {
        validate(design, stated, payload.content(), report);
      }
    }
  }

  private static void validate(Design design, StatedExample stated, Node content, Report report) {
    List<Violation> violations = design.contracts().of(stated.contract().value()).validate(content);
    if (violations.isEmpty()) {
      return;
    }
    Place place = stated.example().place();
    Violation first = violations.get(0);
    if (first.isUndecided()) {
      report
          .at(
              place.at(first.span()),
              "this example is not judged: " + first.message(),
              "simplify the patterns of the contract, or shorten the example")
          .severity(Severity.NOTE);
      return;
    }
    Draft draft =
        report.at(
            place.at(first.span()),
            "this example does not fit the contract of %s: %s"
                .formatted(stated.of(), first.message()),
            "correct the example, or the contract if the example is what is really sent");
    violations.stream().skip(1).forEach(v -> draft.note(place.at(v.span()), v.message()));
    if (first.rule() != null) {
      draft.note(stated.contract().place().at(first.rule()), "the contract says so here");
    }
    named(draft, place, first.span());
  }

  /** Shows where the catalog names the file, unless that is where the finding is. */
  private static void named(Draft draft, Place place, SourceSpan shown) {
    if (!shown.file().equals(place.span().file())) {
      draft.note(place, "the example is named here");
    }
  }
}
