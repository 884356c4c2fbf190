package dev.sextant.rules.delivery;

import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;

/** What is acknowledged first is gone if the handler then fails. */
final class AckBeforeProcessing implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("ack-before-processing", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Subscription subscription : design.catalog().subscriptions()) {
      Handling handling = subscription.handling();
      if (handling.ack().is(Handling.Ack.BEFORE_PROCESSING)) {
        boolean acceptable = handling.loss().is(Handling.Loss.ACCEPTABLE);
        Subscriptions.at(
                report,
                subscription,
                handling.ack(),
                "acknowledges before it processes, so a crash in between loses the message",
                "acknowledge after the effect has committed: `ack: per-message`")
            .severity(acceptable ? Severity.WARNING : Severity.ERROR);
      }
    }
  }
}
