package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import org.jspecify.annotations.Nullable;

/** What is remembered and what is done can be torn apart unless one transaction holds both. */
final class DedupeOutsideTransaction implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("dedupe-outside-transaction", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Subscription subscription : catalog.subscriptions()) {
      Service service = catalog.service(subscription.service());
      Guards.dedupeStores(subscription)
          .forEach(guard -> judge(report, subscription, guard, service));
      LateCalls.judge(report, subscription);
    }
    catalog.ourServices().stream()
        .flatMap(service -> service.entryPoints().values().stream())
        .forEach(entry -> TornRequests.judge(report, entry));
  }

  private static void judge(
      Report report, Subscription subscription, Guard guard, @Nullable Service service) {
    boolean local = subscription.effect().isKnown();
    boolean open = subscription.effect().isAbsent() && !subscription.hasEffect();
    Severity severity = local ? Severity.ERROR : Severity.WARNING;
    boolean repaired =
        Guards.of(subscription).stream()
            .anyMatch(g -> !g.equals(guard) && (Guards.needsNoMemory(g) || Guards.isAtomic(g)));
    if (guard.mark().is(Guard.Mark.BEFORE_EFFECT) && (local || open)) {
      boolean acceptable = subscription.handling().loss().is(Handling.Loss.ACCEPTABLE);
      torn(report, subscription, guard, "before its effect commits, so a crash in between loses it")
          .severity(acceptable ? Severity.WARNING : severity);
    } else if (guard.mark().is(Guard.Mark.AFTER_EFFECT) && (local || open) && !repaired) {
      torn(
              report,
              subscription,
              guard,
              "after its effect commits, so a crash in between repeats it")
          .severity(severity);
    } else if (!guard.mark().is(Guard.Mark.AFTER_EFFECT)
        && local
        && !repaired
        && service != null
        && service.store().isKnown()
        && guard.store().isKnown()
        && !isWithin(guard.store().value(), service.store().value())) {
      elsewhere(report, subscription, guard, service.store());
    }
  }

  private static Draft torn(Report report, Subscription subscription, Guard guard, String when) {
    return Subscriptions.at(
        report,
        subscription,
        subscription.handling().idempotency(),
        guard.mark().place(),
        "remembers a message " + when,
        "insert the id in the transaction of the effect: `mark: same-transaction`");
  }

  private static void elsewhere(
      Report report, Subscription subscription, Guard guard, Fact<String> own) {
    Subscriptions.at(
            report,
            subscription,
            subscription.handling().idempotency(),
            guard.store().place(),
            "remembers messages in `%s`, which no transaction of `%s` covers"
                .formatted(guard.store().value(), own.value()),
            "keep the ids in `%s`, and insert them in the transaction of the effect%s"
                .formatted(own.value(), orATable(guard, own.value())))
        .note(own.place(), "the effect commits here");
  }

  /** Who states one transaction has perhaps named the table rather than the store. */
  private static String orATable(Guard guard, String own) {
    return guard.mark().is(Guard.Mark.SAME_TRANSACTION)
        ? "; if `%1$s` is a table of it, write `%2$s.%1$s`".formatted(guard.store().value(), own)
        : "";
  }

  /** Whether one name is the other, or a table in it: {@code orders-db.inbox}. */
  private static boolean isWithin(String store, String database) {
    return store.equalsIgnoreCase(database)
        || (store.regionMatches(true, 0, database, 0, database.length())
            && !Character.isLetterOrDigit(store.charAt(database.length())));
  }
}
