package dev.sextant.rules.delivery;

import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.EntryPoint.CallerRetries;
import dev.sextant.catalog.Guard;
import dev.sextant.finding.Report;
import dev.sextant.finding.Severity;
import java.util.List;

/** Requests that a caller repeats under the same key are remembered as messages are. */
final class TornRequests {
  private TornRequests() {}

  static void judge(Report report, EntryPoint entry) {
    List<Guard> guards = entry.idempotency().or(List.of());
    boolean repaired =
        guards.stream().anyMatch(guard -> Guards.needsNoMemory(guard) || Guards.isAtomic(guard));
    if (!entry.effect().isKnown() || entry.callerRetries().isNone()) {
      return;
    }
    for (Guard guard : guards) {
      boolean before = guard.mark().is(Guard.Mark.BEFORE_EFFECT);
      boolean after = guard.mark().is(Guard.Mark.AFTER_EFFECT) && !repaired;
      if (guard.by().is(Guard.By.DEDUPE_STORE) && (before || after)) {
        report
            .at(
                guard.mark().place(),
                "`%s` in `%s` remembers a request %s"
                    .formatted(
                        entry.name(),
                        entry.service(),
                        before
                            ? "before its effect commits, so after a crash in between its repetition is refused and nothing happens"
                            : "after its effect commits, so after a crash in between its repetition takes effect again"),
                "insert the key in the transaction of the effect: `mark: same-transaction`")
            .severity(
                entry.callerRetries().is(CallerRetries.SAME_KEY)
                    ? Severity.ERROR
                    : Severity.WARNING);
      }
    }
  }
}
