package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
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
 * Every message can come twice, so every consumer must have an answer to that.
 *
 * <p>Where all it does is to call others, the answer is the key that it hands them, which has a
 * rule of its own.
 */
final class IdempotencyUnstated implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("idempotency-unstated", Stage.DELIVERY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    AwaitedReplies awaited = new AwaitedReplies(design);
    List<Subscription> open =
        catalog.subscriptions().stream()
            .filter(s -> s.handling().idempotency().isAbsent())
            .filter(s -> !s.effect().isNone() && !awaited.include(catalog, s))
            .toList();
    Subscriptions.gather(
        report,
        Severity.WARNING,
        open,
        catalog.subscriptions().size(),
        "nothing about how a duplicate is recognised",
        "state `idempotency` with what makes a second delivery harmless, or `none`");
  }
}
