package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.rules.Ordering;
import dev.sextant.rules.Subscriptions;

/** What was parked comes back late, among messages that went on without it. */
final class RedrivenOrder {
  private RedrivenOrder() {}

  static void check(Catalog catalog, Subscription subscription, Report report) {
    Handling handling = subscription.handling();
    // On a retry topic the order was lost before.
    if (!Ordering.canPark(handling) || Ordering.leavesItsPlace(handling)) {
      return;
    }
    DeadLetter parked = handling.deadLetter().value();
    Channel channel = catalog.channel(parked.channel());
    if (parked.redrive().isKnown() && parked.sequenced().is(false)) {
      Subscriptions.at(
              report,
              subscription,
              handling.deadLetter(),
              parked.redrive().place(),
              "needs order, but what comes back from its dead letter can undo what later messages of"
                  + " the key did meanwhile",
              "park those of the same key behind a parked message, `sequenced: true`, or let a"
                  + " version check refuse older ones")
          .note(parked.sequenced().place(), "later messages go on")
          .note(handling.needsOrder().place(), "order is needed here")
          .insteadOf("order-lost-by-dead-letter", parked.sequenced().place().path());
    } else if (parked.redrive().isKnown()
        && parked.sequenced().is(true)
        && channel != null
        && channel.order().isNone()) {
      Subscriptions.at(
              report,
              subscription,
              handling.deadLetter(),
              parked.redrive().place(),
              "parks the messages of a key in sequence, but `%s` keeps no order, so they come back in any"
                  .formatted(channel.name()),
              "park them on a channel with order per key, under the key they had")
          .note(channel.order().place(), "no order is kept here")
          .note(handling.needsOrder().place(), "order is needed here");
    }
  }
}
