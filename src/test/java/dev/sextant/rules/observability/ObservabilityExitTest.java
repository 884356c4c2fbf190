package dev.sextant.rules.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.Place;
import dev.sextant.rules.InlineDesign;
import dev.sextant.rules.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservabilityExitTest {
  private final List<Measure> measures =
      ObservabilityExit.measures(
          InlineDesign.of(
              """
              policy: {envelope: {correlation: header c, trace: header t}}
              channels: {a: {}, b: {envelope: {correlation: none, type: header type}}, others: {envelope: {id: header id}}, parked: {}}
              events: {A: {channel: a}, B: {channel: b}, O: {channel: others}}
              services:
                s:
                  entry-points:
                    Good: {trace: start, outcomes: {a: A}}
                    Untraced: {trace: none, outcomes: {b: B}}
                    Unsaid: {outcomes: {b: B}}
                    Silent: {outcomes: none}
                  consumes:
                    A: {trace: continue, lag: {alert: 1}, dead-letter: {channel: parked, alert: 1}}
                    B: {trace: start, lag: {metric: m}, dead-letter: {channel: parked, alert: none}}
                    O: {dead-letter: none}
                x: {kind: external, publishes: {O: {}}, consumes: {A: {}}}
              """));

  @Test
  void aChannelsEnvelopeOverridesThePolicysFieldByField() {
    assertMeasure(0, 2, "b");
    assertMeasure(1, 2);
  }

  @Test
  void tracesBeginAndGoOn() {
    assertMeasure(2, 3, "Untraced", "Unsaid");
    assertMeasure(3, 3, "B", "O");
  }

  @Test
  void alarmsNeedAValueThatRaisesThem() {
    assertMeasure(4, 3, "B", "O");
    assertMeasure(5, 2, "B");
  }

  @Test
  void withoutSubscriptionsNothingIsCovered() {
    List<Measure> measures = ObservabilityExit.measures(InlineDesign.of("events: {A: {}}\n"));
    assertFalse(measures.get(0).holds());
    assertFalse(measures.get(4).holds());
    assertTrue(measures.get(5).holds(), "there is no dead letter to watch");
  }

  private void assertMeasure(int index, int total, String... open) {
    Measure measure = measures.get(index);
    assertEquals(total, measure.total(), measure.what());
    assertEquals(
        List.of(open),
        measure.open().stream()
            .map(Place::path)
            .map(path -> path.names())
            .map(n -> n.get(n.size() - (n.contains("dead-letter") ? 2 : 1)))
            .toList(),
        measure.what());
  }
}
