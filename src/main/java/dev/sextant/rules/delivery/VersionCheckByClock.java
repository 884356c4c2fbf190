package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Envelope;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clocks of two hosts disagree, so the later time is not always the newer version. */
final class VersionCheckByClock implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("version-check-by-clock", Stage.DELIVERY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Subscription subscription : catalog.subscriptions()) {
      Envelope envelope = catalog.envelopeOf(catalog.channelOf(subscription)).orNull();
      for (Guard guard : Guards.of(subscription)) {
        if (guard.by().is(Guard.By.VERSION_CHECK)
            && guard.compares().isKnown()
            && isTime(guard.compares().value(), envelope)) {
          Subscriptions.at(
              report,
              subscription,
              subscription.handling().idempotency(),
              guard.compares().place(),
              "takes the later `%s` for the newer version, but clocks disagree and can go back"
                  .formatted(guard.compares().value()),
              "compare a number that the producer counts up with each change, such as `/version`");
        }
      }
    }
  }

  private static final Pattern TIME =
      Pattern.compile(
          "(?i:time|timestamp|ts|date|datetime)|.*[a-z](At|Time|Timestamp|Date)|.*[-_](?i:at|time|timestamp|ts|date)");

  private static boolean isTime(Locator compared, @Nullable Envelope envelope) {
    return (envelope != null && envelope.time().is(compared))
        || TIME.matcher(compared.lastName()).matches();
  }
}
