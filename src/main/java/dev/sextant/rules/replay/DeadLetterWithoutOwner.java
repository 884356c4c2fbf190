package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.DeadLetters;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** What nobody owns nobody looks into. */
final class DeadLetterWithoutOwner implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("dead-letter-without-owner", Stage.REPLAY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Subscription> parking = Parking.of(catalog);
    DeadLetters.gather(
        report,
        Severity.WARNING,
        parking,
        parking.stream().filter(s -> !Parking.hasOwner(catalog, s)).toList(),
        "no owner",
        "state who looks into it: `owner: TEAM` on the dead letter or on its channel");
  }
}
