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

/** A message that was parked must come back, or parking is only a slower loss. */
final class DeadLetterWithoutRedrive implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("dead-letter-without-redrive", Stage.REPLAY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Subscription> parking = Parking.of(catalog);
    List<Subscription> open = new ArrayList<>();
    for (Subscription subscription : parking) {
      Fact<DeadLetter> parked = subscription.handling().deadLetter();
      Fact<DeadLetter.Redrive> redrive = parked.value().redrive();
      if (redrive.isNone() && !subscription.handling().isLossReasoned()) {
        Subscriptions.at(
            report,
            subscription,
            parked,
            redrive.place(),
            "parks messages that have no way back",
            "prepare one before it is needed, such as `redrive: tool`");
      } else if (redrive.isAbsent()) {
        open.add(subscription);
      }
    }
    DeadLetters.gather(
        report,
        Severity.WARNING,
        parking,
        open,
        "no way back",
        "state how parked messages come back: `redrive: tool`, `manual`, `automatic` or `none`");
  }
}
