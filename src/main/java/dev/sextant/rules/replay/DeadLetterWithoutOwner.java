package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
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
    Subscriptions.gather(
        report,
        Severity.WARNING,
        parking.stream().filter(s -> !Parking.hasOwner(catalog, s)).toList(),
        catalog.subscriptions().size(),
        "a dead letter that nobody owns",
        "state who looks into it: `owner: TEAM` on the dead letter or on its channel");
  }
}
