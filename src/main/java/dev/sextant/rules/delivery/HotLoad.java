package dev.sextant.rules.delivery;

import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Entity;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.Severity;
import dev.sextant.rules.Subscriptions;
import java.util.Comparator;
import java.util.List;

/** The work that one key can make for a consumer, against the time there is. */
record HotLoad(HotHandler handler, Entity entity, KeyPeak peak) {
  /** Seconds of work in each second; beyond one the lag of this key grows. */
  double work() {
    return peak.perSecond() * handler.seconds();
  }

  /** One finding for one stated time and entity, however many messages of a group share it. */
  List<Object> key() {
    return List.of(handler.time().place(), entity.name());
  }

  /** Of two equally bad ones the first by its message, whatever the catalog's order. */
  HotLoad worse(HotLoad other) {
    Comparator<HotLoad> worst = Comparator.comparing(HotLoad::work, Comparator.reverseOrder());
    return worst.thenComparing(load -> load.handler.message().name()).compare(this, other) <= 0
        ? this
        : other;
  }

  void flag(Report report) {
    Subscription subscription = handler.subscription();
    String takes = DurationText.of(handler.time().value());
    String says =
        "takes %s for a message%s, so a single `%s` at its peak makes%s %s × %s = %ss of work in each second, one message after the other"
            .formatted(
                takes,
                handler.mean() ? "" : " at p99",
                entity.name(),
                handler.mean() ? "" : " up to",
                peak,
                takes,
                KeyPeak.number(work()));
    String enough = KeyPeak.number(1000 / peak.perSecond()) + "ms";
    Draft draft =
        Subscriptions.at(
                report,
                subscription,
                subscription.handling().processing(),
                handler.time().place(),
                says,
                handler.mean()
                    ? "handle one in less than %s, or key by a part of `%s` whose order is enough"
                        .formatted(enough, entity.name())
                    : "state the `mean` too, which must stay below " + enough)
            .severity(handler.mean() ? Severity.WARNING : Severity.NOTE)
            .detail(entity.name());
    peak.noteOn(draft, entity);
  }
}
