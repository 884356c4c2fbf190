package dev.sextant.rules.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.Place;
import dev.sextant.rules.InlineDesign;
import dev.sextant.rules.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryExitTest {
  @Test
  void aStatedIdempotencyCountsOnlyWhereItIsSafe() {
    Measure safe =
        measures(
                """
                events: {Unsaid: {}, Nothing: {}, Harmless: {}, Stored: {}, Vague: {}, Torn: {}, Brokered: {}, Keyed: {}, Open: {}}
                services:
                  s:
                    consumes:
                      Unsaid: {effect: local}
                      Nothing: {effect: local, idempotency: none}
                      Harmless: {effect: none, idempotency: none}
                      Stored: {effect: local, idempotency: {by: dedupe-store, key: header id, mark: same-transaction}}
                      Vague: {effect: local, idempotency: {by: dedupe-store}}
                      Torn: {effect: local, idempotency: {by: dedupe-store, mark: after-effect}}
                      Brokered: {effect: local, idempotency: {by: broker}}
                      Keyed: {effect: none, calls: {c: {changes: true, idempotency-key: header id}}}
                      Open: {idempotency: none}
                  other: {kind: external, consumes: {Unsaid: {effect: local}}}
                """)
            .get(0);
    assertEquals(9, safe.total());
    assertEquals(List.of("Unsaid", "Nothing", "Vague", "Torn", "Brokered", "Open"), open(safe));
  }

  @Test
  void aGuardCountsOnlyForWhatItGuards() {
    Measure safe =
        measures(
                """
                events: {Natural: {}, Forgetful: {}, Twice: {}, Again: {}, Late: {}, Later: {}, Reading: {}}
                services:
                  s:
                    consumes:
                      Natural: {effect: local, idempotency: {by: natural}}
                      Forgetful: {idempotency: {by: dedupe-store, key: header id, mark: after-effect}}
                      Twice: {effect: local, calls: {bank: {changes: true}}, idempotency: {by: dedupe-store, key: header id, mark: same-transaction}}
                      Again: {effect: none, calls: {bank: {changes: true, idempotency-key: none}}, idempotency: {by: dedupe-store, key: header id, mark: after-effect}}
                      Late: {effect: local, calls: {bank: {changes: true, when: after-commit}}, idempotency: {by: state-guard}}
                      Later: {effect: local, calls: {bank: {changes: true}}, idempotency: {by: natural}}
                      Reading: {effect: local, calls: {rates: {changes: false}}, idempotency: {by: state-guard}}
                """)
            .get(0);
    assertEquals(7, safe.total());
    assertEquals(List.of("Forgetful", "Twice", "Again"), open(safe));
  }

  @Test
  void whatACoordinatorAwaitsItKnowsByItsStep() {
    Measure safe =
        measures(
                """
                commands: {Do: {}}
                replies: {Done: {to: Do}, Failed: {to: Do, outcome: failure}}
                services:
                  c: {consumes: {Done: {effect: local}, Failed: {effect: local, idempotency: none}}}
                  other: {consumes: {Done: {effect: local}}}
                flows: {f: {coordinator: c, steps: [{send: Do, expect: Done, reject: [Failed]}]}}
                """)
            .get(0);
    assertEquals(3, safe.total());
    assertEquals(List.of("Failed", "Done"), open(safe));
  }

  @Test
  void aKeyIsNeededWhereThereIsAnEntityOrOrderPerKey() {
    Measure keys =
        measures(
                """
                entities: {order: {}}
                channels: {perKey: {order: per-key}, total: {order: total}, none: {order: none}}
                events:
                  A: {channel: perKey}
                  B: {channel: perKey, key: none}
                  C: {channel: perKey, key: /id}
                  D: {channel: total, entity: order}
                  E: {channel: none, entity: order}
                  F: {channel: none}
                """)
            .get(1);
    assertEquals(4, keys.total());
    assertEquals(List.of("A", "B", "E"), open(keys));
  }

  @Test
  void channelsThatCarryMessagesStateTheirOrder() {
    Measure order =
        measures(
                """
                channels: {a: {order: none}, b: {}, parked: {}}
                events: {A: {channel: a}, B: {channel: b}}
                """)
            .get(2);
    assertEquals(2, order.total());
    assertEquals(List.of("b"), open(order));
  }

  @Test
  void nothingAtAllCoversNothing() {
    List<Measure> measures = measures("events: {A: {}}\n");
    assertFalse(measures.get(0).holds());
    assertTrue(measures.get(1).holds(), "no message needs a key");
    assertFalse(measures.get(2).holds());
  }

  private static List<Measure> measures(String yaml) {
    return DeliveryExit.measures(InlineDesign.of(yaml));
  }

  private static List<String> open(Measure measure) {
    return measure.open().stream().map(Place::path).map(path -> path.name()).toList();
  }
}
