package dev.sextant.rules.observability;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Lag;
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

/** A consumer that falls behind looks healthy until its customers call. */
final class LagUnwatched implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("lag-unwatched", Stage.OBSERVABILITY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Subscription> subscriptions = design.catalog().subscriptions();
    List<Subscription> open = new ArrayList<>();
    for (Subscription subscription : subscriptions) {
      Fact<Lag> lag = subscription.handling().lag();
      if (lag.isNone()) {
        Subscriptions.at(
            report,
            subscription,
            lag,
            "has no lag alarm, so nobody sees it fall behind",
            "alert on how many messages wait, or how long: `lag: {metric: records-lag-max, alert:"
                + " 1000}`");
      } else if (lag.isAbsent() || (lag.isKnown() && lag.value().alert().isAbsent())) {
        open.add(subscription);
      }
    }
    Subscriptions.gather(
        report,
        Severity.WARNING,
        open,
        subscriptions.size(),
        "no lag at which somebody is alerted",
        "state `lag` with the metric and the value that alerts, or `none`");
  }
}
