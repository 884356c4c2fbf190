package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Sla;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.time.Duration;

/** A message that is still being retried when its time is up is late by design. */
final class RetryExceedsSla implements Rule {
  private static final String HELP = "park sooner, pause less, or promise less";

  @Override
  public RuleInfo info() {
    return new RuleInfo("retry-exceeds-sla", Stage.REPLAY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Subscription subscription : catalog.subscriptions()) {
      Message message = catalog.message(subscription.message());
      Sla sla = message == null ? null : message.sla().orNull();
      Retry retry = subscription.handling().retry().orNull();
      Duration span = retry == null ? null : retry.span();
      if (retry != null
          && sla != null
          && span != null
          && sla.latency().isKnown()
          && span.compareTo(sla.latency().value()) > 0) {
        tell(report, subscription, span, sla.latency());
      }
    }
  }

  /** A group's retry is one finding, however many of its messages it is too long for. */
  private static void tell(
      Report report, Subscription subscription, Duration span, Fact<Duration> latency) {
    Fact<Retry> retry = subscription.handling().retry();
    String within = DurationText.of(latency.value());
    if (subscription.inherits(retry)) {
      report
          .at(
              retry.place(),
              "%s can go on retrying for %s, which is longer than its messages may take"
                  .formatted(subscription.stating(retry), DurationText.sum(span)),
              HELP)
          .sharedBy(
              latency.place(),
              "`%s` should be done within %s".formatted(subscription.message(), within));
    } else {
      report
          .at(
              retry.place(),
              "`%s` can go on retrying `%s` for %s, but it should be done within %s"
                  .formatted(
                      subscription.service(),
                      subscription.message(),
                      DurationText.sum(span),
                      within),
              HELP)
          .note(latency.place(), "promised here");
    }
  }
}
