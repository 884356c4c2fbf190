package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
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
            .filter(s -> s.handling().idempotency().isAbsent() || isHalfSaid(catalog, s))
            .filter(s -> !s.effect().isNone() && !awaited.include(catalog, s))
            .toList();
    int total = catalog.subscriptions().size();
    report.gather(
        open.stream().map(Subscription::place).toList(),
        g ->
            total == 1
                ? g.names() + " does not say what makes a second delivery harmless"
                : "%d of %d subscriptions %s not say what makes a second delivery harmless: %s"
                    .formatted(g.count(), total, g.say("does", "do"), g.names()),
        "state `idempotency`, of a dedupe store also its `key` and `mark`, or `none`",
        "nor here");
  }

  /**
   * Whether nothing is named but a store that does not say how it works; without an id to work with
   * it has a finding of its own.
   */
  private static boolean isHalfSaid(Catalog catalog, Subscription subscription) {
    Envelope envelope = catalog.envelopeOf(catalog.channelOf(subscription)).orNull();
    boolean noId = envelope != null && envelope.id().isNone();
    List<Guard> guards = Guards.of(subscription);
    return !noId
        && !guards.isEmpty()
        && guards.stream().allMatch(guard -> Guards.isVague(guard, subscription));
  }
}
