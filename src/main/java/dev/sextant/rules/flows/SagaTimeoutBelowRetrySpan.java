package dev.sextant.rules.flows;

import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whoever gives up before the other side does acts on a failure that may yet be a success. */
final class SagaTimeoutBelowRetrySpan implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("saga-timeout-below-retry-span", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (Saga saga : Saga.in(design.catalog())) {
      for (Step step : saga.steps()) {
        Duration patience = patience(step);
        for (Subscription handler : saga.handlers(step)) {
          Retry retry = handler.handling().retry().orNull();
          Duration span = retry == null ? null : retry.span();
          if (retry != null && span != null && patience != null && span.compareTo(patience) > 0) {
            report
                .at(
                    step.timeout().place(),
                    "`%s` waits %s for `%s`, but `%s` may still be trying after %s"
                        .formatted(
                            saga.name(),
                            DurationText.of(patience),
                            step.title(),
                            handler.service(),
                            DurationText.of(span)),
                    "wait longer than the handler tries, or let it try for a shorter time")
                .detail(handler.service())
                .note(
                    retry.place(),
                    "the pauses between these attempts sum up to " + DurationText.of(span));
          }
        }
      }
    }
  }

  /** How long it waits in all; null where that is not stated, or never ends. */
  private static @Nullable Duration patience(Step step) {
    if (!step.timeout().isKnown()) {
      return null;
    }
    Retry retry = step.retry().orNull();
    boolean again = step.onTimeout().is(Step.OnTimeout.RETRY) || step.retry().isKnown();
    if (!again) {
      return step.timeout().value();
    }
    if (retry == null || !retry.attempts().isKnown() || retry.attempts().value().isUnlimited()) {
      return null;
    }
    Duration most = Duration.ofDays(365_000);
    Duration once = step.timeout().value();
    return once.compareTo(most) > 0
        ? null
        : once.multipliedBy(Math.min(retry.attempts().value().count(), 1_000_000));
  }
}
