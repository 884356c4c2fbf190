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
  private static final String HELP =
      "acknowledge after the effect has committed: `ack: per-message`";
  private static final String REASON = "say in `because` why a loss is harmless";

  @Override
  public RuleInfo info() {
    return new RuleInfo("ack-before-processing", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Subscription subscription : design.catalog().subscriptions()) {
      Handling handling = subscription.handling();
      if (handling.ack().is(Handling.Ack.BEFORE_PROCESSING) && !handling.isLossReasoned()) {
        boolean acceptable = handling.loss().is(Handling.Loss.ACCEPTABLE);
        Subscriptions.at(
                report,
                subscription,
                handling.ack(),
                "acknowledges before it processes, so a crash in between loses the message",
                acceptable ? REASON + ", or " + HELP : HELP)
            .severity(acceptable ? Severity.WARNING : Severity.ERROR);
      }
    }
  }
}
