package dev.sextant.rules.delivery;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.util.ArrayList;
import java.util.List;

/** Brokers deliver at least once, so a handler without a guard takes effect twice. */
final class ConsumerNotIdempotent implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("consumer-not-idempotent", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Subscription> open = new ArrayList<>();
    for (Subscription subscription : catalog.subscriptions()) {
      Fact<List<Guard>> guards = subscription.handling().idempotency();
      if (guards.isNone() && subscription.wouldRepeat()) {
        flag(report, subscription, guards);
      } else if (guards.isNone() && subscription.effect().isAbsent()) {
        open.add(subscription);
      }
    }
    Subscriptions.gather(
        report,
        Severity.WARNING,
        open,
        catalog.subscriptions().size(),
        "that nothing guards against duplicates, but not whether running twice repeats something",
        "state `effect: local` or `effect: none`, and guard what has an effect");
  }

  private static void flag(Report report, Subscription subscription, Fact<List<Guard>> guards) {
    boolean local = subscription.effect().isKnown();
    Draft draft =
        Subscriptions.at(
            report,
            subscription,
            guards,
            "has no guard against duplicates, so a message that comes twice takes effect twice",
            local
                ? "remember handled messages in the transaction of the effect: `idempotency: {by:"
                    + " dedupe-store, key: header id, mark: same-transaction}`"
                : "give each call that changes something an `idempotency-key` that comes from the"
                    + " message");
    for (Call call : subscription.calls()) {
      if (call.isUnprotected()) {
        draft.note(call.place(), "called again for a duplicate");
        if (!local) {
          draft.insteadOf(
              "external-effect-without-idempotency-key", call.idempotencyKey().place().path());
        }
      }
    }
  }
}
