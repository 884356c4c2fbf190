package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Whatever comes back after its id is forgotten is handled as if it were new. */
final class DedupeWindowTooShort implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("dedupe-window-too-short", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Subscription subscription : catalog.subscriptions()) {
      if (Guards.of(subscription).stream().noneMatch(Guards::needsNoMemory)) {
        Guards.dedupeStores(subscription)
            .filter(guard -> guard.window().isKnown())
            .forEach(guard -> judge(report, subscription, guard.window(), catalog));
      }
    }
  }

  private static void judge(
      Report report, Subscription subscription, Fact<Duration> window, Catalog catalog) {
    List<Return> late =
        Return.of(catalog, subscription).stream()
            .filter(r -> r.horizon().compareTo(window.value()) > 0)
            .toList();
    boolean declared = late.stream().anyMatch(Return::declared);
    late.stream()
        .filter(r -> r.declared() == declared)
        .max(Comparator.comparing(Return::horizon))
        .ifPresent(
            longest -> {
              String horizon = DurationText.lasting(longest.horizon());
              Draft draft =
                  Subscriptions.at(
                          report,
                          subscription,
                          subscription.handling().idempotency(),
                          window.place(),
                          "forgets a message after %s, but it can come again %s"
                              .formatted(DurationText.of(window.value()), horizon),
                          "keep ids %s, or shorten %s".formatted(horizon, longest.what()))
                      .severity(declared ? Severity.ERROR : Severity.WARNING)
                      .detail(longest.what());
              late.forEach(r -> draft.note(r.place(), r.seen()));
            });
  }
}
