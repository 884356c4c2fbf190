package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.DeadLetters;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.util.ArrayList;
import java.util.List;

/** Whoever is woken by a dead letter at night did not build what fills it. */
final class RunbookMissing implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("runbook-missing", Stage.REPLAY, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Subscription> parking = Parking.of(catalog);
    List<Subscription> open = new ArrayList<>();
    for (Subscription subscription : parking) {
      Fact<DeadLetter> parked = subscription.handling().deadLetter();
      Fact<String> runbook = parked.value().runbook();
      if (runbook.isNone()) {
        Subscriptions.at(
            report,
            subscription,
            parked,
            runbook.place(),
            "has no runbook for what it parks",
            "write down how to tell what is wrong, repair it and redrive: `runbook:"
                + " runbooks/parked.md`");
      } else if (runbook.isAbsent()) {
        open.add(subscription);
      }
    }
    DeadLetters.gather(
        report,
        Severity.NOTE,
        parking,
        open,
        "no runbook",
        "name the page that says what to do: `runbook: runbooks/parked.md`");
  }
}
