package dev.sextant.rules.flows;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.util.List;

/** Undos are repeated until they are confirmed, so one that adds up gives back too much. */
final class UndoNotIdempotent implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("undo-not-idempotent", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Subscription handler : Undoing.handlers(design)) {
      Fact<List<Guard>> guards = handler.handling().idempotency();
      if (guards.isNone() && handler.wouldRepeat()) {
        Subscriptions.at(
                report,
                handler,
                guards,
                "takes something back each time it is asked to, also when it is asked twice",
                "remember handled messages in the transaction of the effect: `idempotency: {by: dedupe-store, key: header id, mark: same-transaction}`")
            .insteadOf("consumer-not-idempotent", guards.place().path());
      }
    }
  }
}
