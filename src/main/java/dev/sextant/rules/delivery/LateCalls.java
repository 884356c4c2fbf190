package dev.sextant.rules.delivery;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.Severity;
import java.util.List;

/**
 * Calls that follow the commit by which a duplicate is known: what breaks off in between is not
 * tried again, as the message counts as handled.
 */
final class LateCalls {
  private LateCalls() {}

  static void judge(Report report, Subscription subscription) {
    List<Guard> guards = Guards.of(subscription);
    boolean skips =
        guards.stream().anyMatch(Guards::skips)
            && guards.stream().noneMatch(guard -> guard.by().is(Guard.By.NATURAL));
    if (!skips) {
      return;
    }
    for (Call call : subscription.calls()) {
      if (call.changes().is(true) && call.when().is(Call.When.AFTER_COMMIT)) {
        report
            .at(
                call.when().place(),
                "`%s`, consuming `%s`, calls `%s` after the commit by which it knows the message again, so a crash in between loses the call"
                    .formatted(subscription.service(), subscription.message(), call.target()),
                "call before the commit with an idempotency key, or write the call down in the transaction and let a relay make it")
            .severity(severity(subscription))
            .note(guards.get(0).place(), "a second delivery is skipped here");
      }
    }
  }

  /** How a guard by state or version takes a duplicate is known to its authors alone. */
  private static Severity severity(Subscription subscription) {
    boolean certain = Guards.of(subscription).stream().anyMatch(Guards::isAtomic);
    boolean acceptable = subscription.handling().loss().is(Handling.Loss.ACCEPTABLE);
    return certain && !acceptable ? Severity.ERROR : Severity.WARNING;
  }
}
