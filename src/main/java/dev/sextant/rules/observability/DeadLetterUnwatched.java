package dev.sextant.rules.observability;

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

/** A dead letter that nobody is told of is a slow way to lose messages. */
final class DeadLetterUnwatched implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("dead-letter-unwatched", Stage.OBSERVABILITY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Subscription> subscriptions = design.catalog().subscriptions();
    List<Subscription> open = new ArrayList<>();
    for (Subscription subscription : subscriptions) {
      Fact<DeadLetter> parked = subscription.handling().deadLetter();
      if (!parked.isKnown()) {
        continue;
      }
      Fact<String> alert = parked.value().alert();
      if (alert.isNone()) {
        Subscriptions.at(
            report,
            subscription,
            parked,
            alert.place(),
            "parks messages without an alert, so they stay until somebody misses them",
            "alert on the first parked message: `alert: 1`");
      } else if (alert.isAbsent()) {
        open.add(subscription);
      }
    }
    DeadLetters.gather(
        report,
        Severity.WARNING,
        subscriptions,
        open,
        "no alert",
        "state how many parked messages alert somebody, such as `alert: 1`");
  }
}
