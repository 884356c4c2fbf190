package dev.sextant.rules.replay;

import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.util.List;

/**
 * One day a bug has to be undone by running messages again, and that day is too late to ask how.
 */
final class ReplayUnstated implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("replay-unstated", Stage.REPLAY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Subscription> subscriptions = design.catalog().subscriptions();
    Subscriptions.gather(
        report,
        Severity.WARNING,
        subscriptions.stream().filter(s -> s.handling().replay().isAbsent()).toList(),
        subscriptions.size(),
        "nothing about replay",
        "state how far back messages can be run again, `replay: {reach: 7d}`, or `replay: none`");
  }
}
