package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Ordering;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What is parked is missing from the history of its key, and what follows is handled without it.
 */
final class OrderLostByDeadLetter implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("order-lost-by-dead-letter", Stage.DELIVERY, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Subscription> open = new ArrayList<>();
    for (Subscription subscription : catalog.subscriptions()) {
      Handling handling = subscription.handling();
      // On a retry topic the order was lost before; what may be lost may be missing.
      if (Ordering.isNeeded(subscription, catalog.message(subscription.message()))
          && Ordering.canPark(handling)
          && !handling.loss().is(Handling.Loss.ACCEPTABLE)
          && !Ordering.leavesItsPlace(handling)) {
        Fact<Boolean> sequenced = handling.deadLetter().value().sequenced();
        if (sequenced.is(false)) {
          flag(report, subscription, sequenced);
        } else if (sequenced.isAbsent()) {
          open.add(subscription);
        }
      }
    }
    Subscriptions.gather(
        report,
        Severity.NOTE,
        open,
        catalog.subscriptions().size(),
        "a need for order and a dead letter, but not whether the later messages of a key are parked"
            + " too",
        "state `sequenced: true` where those of the same key are parked behind a parked message, or"
            + " `sequenced: false` where they go on");
  }

  private static void flag(Report report, Subscription subscription, Fact<Boolean> sequenced) {
    Handling handling = subscription.handling();
    Subscriptions.at(
            report,
            subscription,
            handling.deadLetter(),
            sequenced.place(),
            "needs order, but handles the later messages of a key while an earlier one is parked",
            "park those of the same key behind it, `sequenced: true`, or let a version check stop"
                + " what comes too early: `accepts: next`")
        .note(handling.needsOrder().place(), "order is needed here");
  }
}
