package dev.sextant.rules.observability;

import dev.sextant.rules.Rule;
import java.util.List;

/** The rules of this stage, in the order in which they are listed and explained. */
public final class ObservabilityRules {
  private ObservabilityRules() {}

  public static List<Rule> all() {
    return List.of(
        new CorrelationMissing(),
        new CausationMissing(),
        new TraceBroken(),
        new LagUnwatched(),
        new DeadLetterUnwatched(),
        new AlertLooserThanSla(),
        new SensitiveFieldInKey(),
        new SensitiveFieldInTelemetry());
  }
}
