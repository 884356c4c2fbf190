package dev.sextant.rules.delivery;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** No transaction of ours covers a call, so only the callee can tell that it comes again. */
final class ExternalEffectWithoutIdempotencyKey implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("external-effect-without-idempotency-key", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Place> open = new ArrayList<>();
    for (Subscription subscription : catalog.subscriptions()) {
      List<Call> calls =
          subscription.calls().stream()
              .filter(call -> Guards.letThrough(call, subscription))
              .toList();
      judge(report, calls, subscription.service(), "a duplicate", open);
    }
    for (Service service : catalog.ourServices()) {
      service.entryPoints().values().stream()
          .filter(ExternalEffectWithoutIdempotencyKey::comesAgain)
          .forEach(e -> judge(report, e.calls(), e.service(), "a second run", open));
    }
    report.gather(
        Severity.WARNING,
        open,
        g ->
            "%d %s no idempotency key: %s"
                .formatted(
                    g.count(),
                    g.say(
                        "call that changes something states", "calls that change something state"),
                    g.names()),
        "state the `idempotency-key` that the callee knows a repetition by, or `none`",
        "nor here");
  }

  private static boolean comesAgain(EntryPoint entry) {
    boolean natural =
        entry.idempotency().or(List.of()).stream().anyMatch(g -> g.by().is(Guard.By.NATURAL));
    return !natural && (entry.callerRetries().isKnown() || entry.repeatsUntilHandled().is(true));
  }

  private static void judge(
      Report report, List<Call> calls, String service, String when, List<Place> open) {
    for (Call call : calls) {
      if (call.changes().is(true) && call.idempotencyKey().isNone()) {
        report.at(
            call.idempotencyKey().place(),
            "`%s` calls `%s` without an idempotency key, so %s does it again"
                .formatted(service, call.target(), when),
            "pass a key that stays the same when it runs again, such as `idempotency-key: header id`");
      } else if (call.changes().is(true) && call.idempotencyKey().isAbsent()) {
        open.add(call.place());
      }
    }
  }
}
