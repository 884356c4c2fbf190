package dev.sextant.rules.replay;

import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.util.ArrayList;
import java.util.List;

/** Retries without a pause are spent before what failed has recovered. */
final class RetryWithoutBackoff implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("retry-without-backoff", Stage.REPLAY, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    List<Subscription> subscriptions = design.catalog().subscriptions();
    List<Subscription> open = new ArrayList<>();
    for (Subscription subscription : subscriptions) {
      Retry retry = subscription.handling().retry().orNull();
      if (retry == null || retry.attempts().is(new Retry.Attempts(1))) {
        continue;
      }
      if (retry.backoff().isNone()) {
        Subscriptions.at(
            report,
            subscription,
            subscription.handling().retry(),
            retry.backoff().place(),
            retry.attempts().is(Retry.Attempts.UNLIMITED)
                ? "retries without a pause, so a message that fails keeps it busy with nothing else"
                : "retries without a growing pause, so all attempts can be spent in one short outage",
            "let the pause grow: `backoff: exponential, delay: 200ms, max-delay: 10s`");
      } else if (retry.backoff().isAbsent() && retry.delay().isAbsent()) {
        open.add(subscription);
      }
    }
    Subscriptions.gather(
        report,
        Severity.NOTE,
        open,
        subscriptions.size(),
        "no pause between attempts",
        "state `backoff` and `delay`, such as `backoff: exponential, delay: 200ms`");
  }
}
