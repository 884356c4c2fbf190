package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Order;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;

/** A key that names the entity makes its second message look like a duplicate of its first. */
final class DedupeKeyNotUnique implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("dedupe-key-not-unique", Stage.DELIVERY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Subscription subscription : catalog.subscriptions()) {
      Message message = catalog.message(subscription.message());
      if (message != null
          && message.key().isKnown()
          && hasSeveral(catalog, subscription, message)
          && !KeyUniquePerMessage.isOwnId(
              message,
              message.key().value(),
              catalog.envelopeOf(catalog.channelOf(subscription)))) {
        Guards.dedupeStores(subscription)
            .filter(guard -> isSame(guard.key(), message.key()))
            .forEach(guard -> flag(report, subscription, guard, message));
      }
    }
  }

  /** Whether the catalog says that one key has a history, rather than one message. */
  private static boolean hasSeveral(Catalog catalog, Subscription subscription, Message message) {
    Channel channel = catalog.channelOf(subscription);
    return message.entity().isKnown()
        || message.carries().is(Message.Carries.DELTA)
        || subscription.handling().needsOrder().isKnown()
        || (channel != null && channel.order().is(Order.PER_KEY));
  }

  private static boolean isSame(Fact<Locator> dedupe, Fact<Locator> key) {
    return dedupe.isKnown()
        && (dedupe.value().equals(key.value())
            || (!key.value().name().isEmpty()
                && dedupe.value().lastName().equals(key.value().lastName())));
  }

  private static void flag(Report report, Subscription subscription, Guard guard, Message message) {
    Subscriptions.at(
            report,
            subscription,
            subscription.handling().idempotency(),
            guard.key().place(),
            "tells duplicates by `%s`, which a later message under the same key repeats"
                .formatted(guard.key().value()),
            "use the message's own id, such as `key: header id`, so that only a second copy is"
                + " dropped")
        .note(message.key().place(), "the key that messages share, to stay in order");
  }
}
