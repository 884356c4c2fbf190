package dev.sextant.rules.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.rules.InlineDesign;
import dev.sextant.rules.Linter;
import dev.sextant.rules.Rules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that see the same defect leave it to the one that says most. */
class OneDefectOfFlowsTest {
  @Test
  void anUndoThatNobodyHandlesIsOneFinding() {
    assertEquals(
        List.of("undo-without-handler"),
        errors(
            """
            commands: {A: {}, UndoA: {}}
            services: {boss: {}, worker: {consumes: {A: {}}}}
            flows: {f: {coordinator: boss, steps: [{send: A, undo: UndoA}]}}
            """));
  }

  @Test
  void anUndoThatRepeatsIsOneFinding() {
    assertEquals(
        List.of("undo-not-idempotent"),
        errors(
            """
            commands: {A: {}, UndoA: {}}
            services: {boss: {}, worker: {consumes: {A: {}, UndoA: {effect: local, idempotency: none}}}}
            flows: {f: {coordinator: boss, steps: [{send: A, undo: UndoA}]}}
            """));
  }

  @Test
  void anEarlyPublishIsOneFinding() {
    assertEquals(
        List.of("publish-before-commit"),
        errors(
            "events: {A: {}}\nservices: {s: {store: db, publishes: {A: {by: before-commit}}}}\n"));
  }

  @Test
  void anAnswerWithoutABranchIsOneFinding() {
    assertEquals(
        List.of("outcome-unhandled"),
        errors(
            """
            commands: {A: {}}
            replies: {Yes: {to: A}, No: {to: A, outcome: failure}}
            services: {boss: {}, worker: {consumes: {A: {outcomes: {yes: Yes, no: No}}}}}
            flows: {f: {coordinator: boss, steps: [{send: A, expect: Yes}]}}
            """));
  }

  @Test
  void anEndThatNobodyPublishesIsOneFinding() {
    List<String> found =
        names(
            """
            events: {Booked: {}, Released: {}}
            services: {seats: {entry-points: {book: {on: http, outcomes: {ok: Booked}}}}}
            flows:
              f: {style: choreography, because: So., starts: {with: book, at: seats}, ends: {completed: [Booked], failed: [Released]}}
            """);
    assertTrue(found.contains("flow-step-unreachable"));
    assertFalse(found.contains("event-without-producer"));
  }

  @Test
  void whereALinkIsMissingBeforeAnEndIsOneFinding() {
    List<String> found =
        names(
            """
            events: {Opened: {}, Checked: {}, Paid: {}}
            services:
              desk: {publishes: {Opened: {}}}
              checks: {consumes: {Opened: {outcomes: {checked: Checked}}}}
              archive: {consumes: {Checked: {outcomes: none}}}
              payments: {publishes: {Paid: {}}}
            flows:
              f: {style: choreography, because: So., starts: {with: Opened}, ends: {completed: [Paid], failed: []}}
            """);
    assertTrue(found.contains("flow-step-unreachable"));
    assertFalse(found.contains("flow-never-ends"));
  }

  @Test
  void aStartThatNobodyHearsIsOneFinding() {
    List<String> found =
        names(
            """
            events: {Approved: {}, PaidOut: {}}
            services: {loans: {publishes: {Approved: {}}}, books: {consumes: {PaidOut: {}}}, payments: {publishes: {PaidOut: {}}}}
            flows:
              f: {style: choreography, because: So., starts: {with: Approved}, ends: {completed: [PaidOut], failed: []}}
            """);
    assertTrue(found.contains("flow-never-ends"));
    assertFalse(found.contains("event-without-consumer"));
  }

  private static List<String> errors(String yaml) {
    return findings(yaml)
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::ruleName)
        .toList();
  }

  private static List<String> names(String yaml) {
    return findings(yaml).map(Finding::ruleName).toList();
  }

  private static Stream<Finding> findings(String yaml) {
    return new Linter(Rules.all()).check(InlineDesign.of(yaml)).stream();
  }
}
