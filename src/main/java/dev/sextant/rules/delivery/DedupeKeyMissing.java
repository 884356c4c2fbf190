package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;

/** A store of handled messages needs something that messages can be told apart by. */
final class DedupeKeyMissing implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("dedupe-key-missing", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Subscription subscription : catalog.subscriptions()) {
      Envelope envelope = catalog.envelopeOf(catalog.channelOf(subscription)).orNull();
      if (envelope != null && envelope.id().isNone()) {
        Guards.dedupeStores(subscription)
            .filter(guard -> guard.key().isAbsent() || namesAnId(guard.key()))
            .forEach(guard -> flag(report, subscription, guard, envelope.id()));
      }
    }
  }

  private static boolean namesAnId(Fact<Locator> key) {
    return key.isKnown() && MessageIds.isCalledLikeOne(key.value());
  }

  private static void flag(
      Report report, Subscription subscription, Guard guard, Fact<Locator> id) {
    String says =
        guard.key().isKnown()
            ? "tells duplicates by `" + guard.key().value() + "`, but its messages carry no id"
            : "tells duplicates by a dedupe store, but its messages carry no id and no key is named";
    Subscriptions.at(
            report,
            subscription,
            subscription.handling().idempotency(),
            guard.key().place(),
            says,
            "give every message an id that stays the same when it is sent again, and name it as the"
                + " `key`")
        .note(id.place(), "messages are stated to carry none");
  }
}
