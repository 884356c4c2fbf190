package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.time.Duration;

/** What expires while its consumer is down was never delivered. */
final class RetentionBelowOutage implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("retention-below-outage", Stage.REPLAY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    Fact<Duration> outage = catalog.policy().outage();
    if (!outage.isKnown()) {
      return;
    }
    for (Subscription subscription : catalog.subscriptions()) {
      Channel channel = catalog.channelOf(subscription);
      if (channel != null
          && channel.retention().isKnown()
          && !channel.cleanup().is(Channel.Cleanup.COMPACT)
          && channel.retention().value().compareTo(outage.value()) < 0) {
        report
            .at(
                channel.retention().place(),
                "`%s` keeps messages for %s, less than the %s that an outage may last"
                    .formatted(
                        channel.name(),
                        DurationText.of(channel.retention().value()),
                        DurationText.of(outage.value())),
                "keep them for longer than the longest outage, with time to catch up")
            .note(outage.place(), "the longest outage to survive")
            .note(subscription.place(), "would miss what expires");
      }
    }
  }
}
