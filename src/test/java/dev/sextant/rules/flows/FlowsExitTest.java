package dev.sextant.rules.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.Place;
import dev.sextant.rules.InlineDesign;
import dev.sextant.rules.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowsExitTest {
  @Test
  void sequencesThatNoFlowNamesAreOpen() {
    String yaml =
        """
        events: {A: {}, B: {}, X: {}, Y: {}}
        services:
          one: {entry-points: {Start: {outcomes: {a: A}}}}
          two: {consumes: {A: {outcomes: {b: B}}}}
          three: {consumes: {B: {outcomes: none}, Y: {outcomes: none}}}
          four: {publishes: {X: {}}}
          five: {consumes: {X: {outcomes: {y: Y}}}}
        flows: {named: {style: choreography, starts: {with: Start, at: one}}}
        """;
    assertMeasure(measures(yaml).get(0), 2, "X");
  }

  @Test
  void aFlowIsWideByWhoTakesPart() {
    String yaml =
        """
        events: {A: {}, B: {}}
        commands: {Go: {}, Stay: {}}
        services:
          boss: {}
          left: {consumes: {Go: {outcomes: none}, A: {outcomes: {b: B}}}}
          right: {consumes: {Stay: {outcomes: none}, B: {outcomes: none}}}
        flows:
          both: {coordinator: boss, steps: [{send: Go}, {do: waits}, {send: Stay}]}
          one: {coordinator: boss, steps: [{send: Go}, {send: Go}]}
          two: {style: choreography, starts: {with: A}}
        """;
    assertMeasure(measures(yaml).get(0), 1);
  }

  @Test
  void aStyleNeedsAReason() {
    List<Measure> measures =
        measures(
            """
            commands: {Go: {}}
            services: {boss: {}}
            flows:
              a: {style: orchestration, because: So., coordinator: boss, steps: [{send: Go}]}
              b: {style: orchestration, coordinator: none}
              c: {because: So.}
              d: {style: choreography, because: So., ends: {completed: []}}
              e: {style: choreography, because: So.}
            """);
    assertMeasure(measures.get(1), 5, "b", "c");
    assertMeasure(measures.get(2), 2, "b");
    assertMeasure(measures.get(6), 2, "e");
  }

  @Test
  void aStepBeforeThePivotHasAnUndoOrAReasonForNone() {
    List<Measure> measures =
        measures(
            """
            commands: {A: {}, UndoA: {}, B: {}, C: {}, D: {}, P: {}, After: {}}
            replies: {Done: {to: [A, B, C, D, P, After]}, No: {to: P, outcome: failure}}
            services: {boss: {}, worker: {consumes: {D: {effect: none}}}}
            flows:
              f:
                coordinator: boss
                steps:
                  - {send: A, expect: Done, undo: UndoA, timeout: 5s}
                  - {send: B, expect: Done, undo: none, because: It expires., timeout: none}
                  - {send: C, expect: Done}
                  - {send: D, expect: Done, timeout: 5s}
                  - {send: P, expect: Done, reject: [No], timeout: 5s}
                  - {send: After, timeout: 5s}
            """);
    assertMeasure(measures.get(3), 4, "C");
    assertMeasure(measures.get(4), 5, "B", "C");
  }

  @Test
  void anUndoThatNobodyCarriesOutYetIsOpen() {
    List<Measure> measures =
        measures(
            """
            commands: {A: {}, UndoA: {}, B: {}, UndoB: {}, C: {}, UndoC: {}, P: {}}
            replies: {Done: {to: [A, B, C, P]}, No: {to: P, outcome: failure}}
            services:
              boss: {}
              ready: {consumes: {UndoA: {status: live}, UndoB: {}}}
              late: {consumes: {UndoA: {status: planned}, UndoC: {status: planned}}}
            flows:
              f:
                coordinator: boss
                steps:
                  - {send: A, expect: Done, undo: UndoA}
                  - {send: B, expect: Done, undo: UndoB}
                  - {send: C, expect: Done, undo: UndoC}
                  - {do: writes it down, undo: strikes it out}
                  - {send: P, expect: Done, reject: [No]}
            """);
    assertMeasure(measures.get(3), 4, "C");
  }

  @Test
  void aJoinStopsWaitingAtSomeTime() {
    List<Measure> measures =
        measures(
            """
            events: {A: {}, B: {}, C: {}, D: {}}
            services:
              s:
                groups: {g: {joins: {all: [A, B], timeout: 5m}}}
                consumes: {A: {group: g}, B: {group: g}, C: {joins: {all: [C, D]}}, D: {joins: {all: [C, D]}}}
              t: {consumes: {D: {joins: {all: [C, D], timeout: none}}, C: {}}}
              u:
                entry-points: {late: {on: schedule, after: [A, C]}}
                consumes: {C: {joins: {all: [C, D]}}, D: {}}
            """);
    assertMeasure(measures.get(5), 4, "C", "D");
  }

  @Test
  void publicationsAgreeWithTheStore() {
    List<Measure> measures =
        measures(
            """
            events: {In: {}, A: {}, B: {}, C: {}, D: {}, E: {}, F: {}, G: {}, H: {}, I: {}, J: {}}
            services:
              s:
                store: db
                publishes:
                  A: {by: outbox}
                  B: {by: outbox, relay: none}
                  C: {by: cdc}
                  D: {by: event-sourcing}
                  E: {by: after-commit}
                  F: {}
                  G: {by: direct}
                consumes: {In: {effect: none, outcomes: {h: H}}}
              t: {store: none, publishes: {I: {}}}
              u: {kind: external, store: db, publishes: {In: {}}}
              v: {publishes: {J: {}}}
            """);
    assertMeasure(measures.get(7), 10, "B", "E", "F", "J");
  }

  @Test
  void whatIsDoneBesidesDecidesWhetherAPublicationAgrees() {
    List<Measure> measures =
        measures(
            """
            events: {In: {}, A: {}, B: {}, C: {}, D: {}, E: {}, F: {}, G: {}}
            services:
              s:
                store: db
                entry-points:
                  a: {on: http, effect: local, outcomes: {a: A}}
                  b: {on: http, effect: none, calls: {bank: {changes: true}}, outcomes: {b: B}}
                  c: {on: http, effect: none, calls: {bank: {changes: true}}, outcomes: {c: C}}
                  d: {on: http, effect: none, calls: {bank: {changes: true}}, outcomes: {d: D}}
                  e: {on: http, effect: local, outcomes: {e: E}}
                  f: {on: http, outcomes: {f: F}}
                publishes:
                  A: {by: direct}
                  B: {by: direct}
                  C: {by: after-commit}
                  D: {by: outbox}
                  E: {by: broker-transaction}
                  F: {by: broker-transaction}
                consumes: {In: {effect: local, idempotency: {by: natural}, outcomes: {g: G}}}
            """);
    assertMeasure(measures.get(7), 7, "A", "B", "C", "E");
  }

  @Test
  void nothingAtAllCoversNothing() {
    List<Measure> measures = measures("events: {A: {}}\n");
    assertTrue(measures.get(0).holds(), "no sequence needs a flow");
    assertFalse(measures.get(1).holds());
    assertTrue(measures.get(3).holds(), "no step needs an undo");
    assertFalse(measures.get(7).holds());
  }

  private static List<Measure> measures(String yaml) {
    return FlowsExit.measures(InlineDesign.of(yaml));
  }

  private static void assertMeasure(Measure measure, int total, String... open) {
    assertEquals(total, measure.total(), measure.what());
    assertEquals(
        List.of(open),
        measure.open().stream().map(Place::path).map(path -> path.name()).toList(),
        measure.what());
  }
}
