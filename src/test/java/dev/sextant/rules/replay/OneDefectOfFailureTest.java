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
          "replay-repeats-external-effect",
          "replay-changes-order",
          "entity-split-across-channels",
          "order-lost-by-retry-topic",
          "order-lost-by-dead-letter");

  private static final String IN_ORDER =
      "A: {needs-order: per-key, effect: local, idempotency: {by: %s}, retry: {by: %s, attempts: 3},"
          + " replay: {reach: 1d}, dead-letter: {sequenced: false, redrive: %s}}";

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

  @Test
  void whatIsParkedOutOfSequenceIsOneFinding() {
    assertEquals(
        List.of("replay-changes-order"), found(IN_ORDER.formatted("natural", "in-place", "tool")));
    assertEquals(
        List.of("order-lost-by-dead-letter"),
        found(IN_ORDER.formatted("natural", "in-place", "none")));
    assertEquals(
        List.of("order-lost-by-dead-letter"),
        found(IN_ORDER.formatted("state-guard", "in-place", "tool")));
    assertEquals(List.of(), found(IN_ORDER.formatted("version-check", "in-place", "tool")));
  }

  @Test
  void aRetryTopicStandsForWhatFollowsIt() {
    assertEquals(
        List.of("order-lost-by-retry-topic"),
        found(IN_ORDER.formatted("natural", "retry-topic", "tool")));
  }

  @Test
  void anEntityOnTwoChannelsIsOneFinding() {
    String groups =
        "groups: {g: {needs-order: total, idempotency: {by: natural}, replay: {reach: 1d}, dead-letter: {sequenced: true}}}";
    String consumes = "consumes: {A: {group: g}, B: {group: g}}";
    String split =
        """
        entities: {e: {}}
        channels: {a: {}, b: {}}
        events: {A: {channel: a%s}, B: {channel: b%s}}
        services: {s: {%s, %s}}
        """;
    String same = ", entity: e";
    assertEquals(
        List.of("entity-split-across-channels"),
        check(split.formatted(same, same, groups, consumes)));
    assertEquals(
        List.of("replay-changes-order"), check(split.formatted(same, "", groups, consumes)));
  }

  private static List<String> found(String consumes) {
    return check("events: {A: {}}\nservices: {s: {consumes: {" + consumes + "}}}\n");
  }

  private static List<String> check(String design) {
    List<Rule> rules =
        Stream.concat(DeliveryRules.all().stream(), ReplayRules.all().stream()).toList();
    return new Linter(rules)
        .check(InlineDesign.of(design)).stream()
            .map(Finding::ruleName)
            .filter(INVOLVED::contains)
            .sorted()
            .toList();
  }
}
