package dev.sextant.rules.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.finding.Finding;
import dev.sextant.rules.InlineDesign;
import dev.sextant.rules.Linter;
import dev.sextant.rules.Rule;
import dev.sextant.rules.delivery.DeliveryRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that see the same defect leave it to the one that says most. */
class OneDefectOfFailureTest {
  private static final Set<String> INVOLVED =
      Set.of(
          "consumer-not-idempotent",
          "external-effect-without-idempotency-key",
          "dead-letter-missing",
          "failure-skipped",
          "retry-without-limit",
          "replay-not-idempotent",
          "replay-repeats-external-effect");

  @Test
  void aReplayThatCallsAgainIsOneFinding() {
    String consumes =
        "A: {effect: local, idempotency: none, replay: {reach: 1d}, dead-letter: {},"
            + " calls: {c: {changes: true, idempotency-key: none}}}";
    assertEquals(List.of("replay-repeats-external-effect"), found(consumes));
  }

  @Test
  void aReplayWithoutGuardIsOneFinding() {
    String consumes = "A: {effect: local, idempotency: none, replay: {reach: 1d}, dead-letter: {}}";
    assertEquals(List.of("replay-not-idempotent"), found(consumes));
  }

  @Test
  void aCallAsTheOnlyEffectIsOneFinding() {
    String none =
        "A: {effect: none, idempotency: none, dead-letter: {}, calls: {c: {changes: true, %s}}}";
    assertEquals(
        List.of("consumer-not-idempotent"), found(none.formatted("idempotency-key: none")));
    assertEquals(List.of("consumer-not-idempotent"), found(none.formatted("for: mail")));
  }

  @Test
  void twoEffectsAreTwoFindings() {
    String consumes =
        "A: {effect: local, idempotency: none, dead-letter: {}, calls: {c: {changes: true, idempotency-key: none}}}";
    assertEquals(
        List.of("consumer-not-idempotent", "external-effect-without-idempotency-key"),
        found(consumes));
  }

  @Test
  void aSkippedFailureStandsForTheMissingDeadLetter() {
    String consumes = "A: {effect: local, idempotency: {by: natural}, on-failure: skip%s}";
    assertEquals(List.of("failure-skipped"), found(consumes.formatted(", dead-letter: none")));
    assertEquals(List.of("failure-skipped"), found(consumes.formatted("")));
  }

  @Test
  void anEndlessRetryStandsForTheMissingDeadLetter() {
    String consumes = "A: {idempotency: {by: natural}, retry: {attempts: unlimited}%s}";
    assertEquals(List.of("retry-without-limit"), found(consumes.formatted(", dead-letter: none")));
    assertEquals(List.of("retry-without-limit"), found(consumes.formatted("")));
    assertEquals(List.of("retry-without-limit"), found(consumes.formatted(", dead-letter: {}")));
  }

  private static List<String> found(String consumes) {
    List<Rule> rules =
        Stream.concat(DeliveryRules.all().stream(), ReplayRules.all().stream()).toList();
    return new Linter(rules)
            .check(
                InlineDesign.of("events: {A: {}}\nservices: {s: {consumes: {" + consumes + "}}}\n"))
            .stream()
            .map(Finding::ruleName)
            .filter(INVOLVED::contains)
            .sorted()
            .toList();
  }
}
