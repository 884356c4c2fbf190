package dev.sextant.rules.replay;

import dev.sextant.rules.Rule;
import java.util.List;

/** The rules of this stage, in the order in which they are listed and explained. */
public final class ReplayRules {
  private ReplayRules() {}

  public static List<Rule> all() {
    return List.of(
        new DeadLetterMissing(),
        new DeadLetterWithoutOwner(),
        new DeadLetterWithoutRedrive(),
        new DeadLetterRetentionTooShort(),
        new FailureSkipped(),
        new RetryWithoutLimit(),
        new RetryWithoutBackoff(),
        new RetryExceedsSla(),
        new RetryAmplification(),
        new RetentionBelowOutage(),
        new ReplayUnstated(),
        new ReplayNotIdempotent(),
        new ReplayBeyondRetention(),
        new ReplayRepeatsExternalEffect(),
        new ReplayChangesOrder(),
        new ClaimCheckExpiresFirst(),
        new RunbookMissing());
  }
}
