package dev.sextant.rules.replay;

import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;

/** A skipped message is acknowledged and gone, and its effect never happens. */
final class FailureSkipped implements Rule {
  private static final String HELP =
      "park it instead: `dead-letter: {channel: parked, alert: 1, redrive: tool}`";
  private static final String REASON = "say in `because` why a loss is harmless";

  @Override
  public RuleInfo info() {
    return new RuleInfo("failure-skipped", Stage.REPLAY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Subscription subscription : design.catalog().subscriptions()) {
      Handling handling = subscription.handling();
      Fact<DeadLetter> parked = handling.deadLetter();
      Retry retry = handling.retry().orNull();
      boolean parksAnyway = retry != null && retry.exhausted().is(Retry.Exhausted.DEAD_LETTER);
      if (handling.onFailure().is(Handling.OnFailure.SKIP)
          && subscription.hasEffect()
          && !handling.isLossReasoned()
          && (parked.isNone() || (parked.isAbsent() && !parksAnyway))) {
        boolean certain = parked.isNone() && !Failing.mayBeLost(handling);
        Subscriptions.at(
                report,
                subscription,
                handling.onFailure(),
                "skips a message that fails, so its effect never happens and nobody can repeat it",
                Failing.mayBeLost(handling) ? REASON + ", or " + HELP : HELP)
            .severity(certain ? Severity.ERROR : Severity.WARNING)
            .insteadOf("dead-letter-missing", Failing.deadLetterPath(subscription));
      }
    }
  }
}
