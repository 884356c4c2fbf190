package dev.sextant.rules.replay;

import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;

/** A replay is a duplicate of everything at once. */
final class ReplayNotIdempotent implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("replay-not-idempotent", Stage.REPLAY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Subscription subscription : design.catalog().subscriptions()) {
      Handling handling = subscription.handling();
      if (handling.replay().isKnown()
          && Failing.isUnguarded(subscription)
          && subscription.wouldRepeat()) {
        Subscriptions.at(
                report,
                subscription,
                handling.replay(),
                "can be replayed, but repeats every effect that already happened",
                "make a second handling harmless first: `idempotency: {by: dedupe-store, key: header"
                    + " id, mark: same-transaction}` with a window beyond the replay's reach")
            .note(handling.idempotency().place(), "nothing here recognises what was handled before")
            .insteadOf("consumer-not-idempotent", handling.idempotency().place().path());
      }
    }
  }
}
