package dev.sextant.rules.replay;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Replay;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A replay calls the outside world again, and the outside world has no rollback. */
final class ReplayRepeatsExternalEffect implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("replay-repeats-external-effect", Stage.REPLAY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Subscription subscription : design.catalog().subscriptions()) {
      Replay replay = subscription.handling().replay().orNull();
      if (replay != null && Failing.isUnguarded(subscription)) {
        subscription.calls().stream()
            .filter(call -> isRepeated(call, replay))
            .forEach(call -> flag(report, subscription, call, replay));
      }
    }
  }

  /** Without a key, or once the callee has forgotten it. */
  private static boolean isRepeated(Call call, Replay replay) {
    boolean forgotten =
        call.idempotencyKey().isKnown()
            && call.window().isKnown()
            && replay.reach().isKnown()
            && replay.reach().value().compareTo(call.window().value()) > 0;
    return call.changes().is(true) && (call.idempotencyKey().isNone() || forgotten);
  }

  private static void flag(Report report, Subscription subscription, Call call, Replay replay) {
    String why =
        call.idempotencyKey().isNone()
            ? "which cannot tell that it was called before"
            : "which forgets its keys after " + DurationText.of(call.window().value());
    report
        .at(
            call.place(),
            "a replay of `%s` makes `%s` call `%s` again, %s"
                .formatted(subscription.message(), subscription.service(), call.target(), why),
            "remember handled messages for longer than a replay goes back, or pass a key that the"
                + " callee keeps that long")
        .note(replay.place(), "the replay is stated here")
        .insteadOf("replay-not-idempotent", subscription.handling().replay().place().path())
        .insteadOf("external-effect-without-idempotency-key", call.idempotencyKey().place().path())
        .insteadOf("consumer-not-idempotent", subscription.handling().idempotency().place().path());
  }
}
