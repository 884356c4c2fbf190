package dev.sextant.rules.delivery;

import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;

/** A store of handled messages that nobody cleans grows until it is the outage. */
final class InboxNeverCleaned implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("inbox-never-cleaned", Stage.DELIVERY, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    for (Subscription subscription : design.catalog().subscriptions()) {
      Guards.dedupeStores(subscription)
          .filter(guard -> guard.cleanup().isNone())
          .forEach(
              guard ->
                  Subscriptions.at(
                      report,
                      subscription,
                      subscription.handling().idempotency(),
                      guard.cleanup().place(),
                      "remembers every message for ever, so its dedupe store only grows",
                      "delete ids that are older than the window: `cleanup: daily`"));
    }
  }
}
