package dev.sextant.rules.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.Place;
import dev.sextant.rules.InlineDesign;
import dev.sextant.rules.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayExitTest {
  private final List<Measure> measures =
      ReplayExit.measures(
          InlineDesign.of(
              """
              channels: {owned: {owner: t}, nobodys: {}}
              events: {A: {}, B: {}, C: {}, D: {}, E: {}}
              services:
                s:
                  consumes:
                    A: {dead-letter: {channel: owned, redrive: tool}, retry: {attempts: 3}, replay: {reach: 1d}}
                    B: {dead-letter: {channel: nobodys, redrive: none}, retry: none, replay: none}
                    C: {dead-letter: {channel: nobodys, owner: t}, retry: {attempts: unlimited}}
                    D: {dead-letter: none, because: Only a trend is shown., retry: {delay: 1s}}
                    E: {dead-letter: none}
                x: {kind: external, consumes: {A: {}}}
              """));

  @Test
  void aBadMessageHasAPlaceOrAReasonForNone() {
    assertMeasure(0, 5, "E");
  }

  @Test
  void attemptsEnd() {
    assertMeasure(1, 5, "C", "D", "E");
  }

  @Test
  void noReplayIsAnAnswerToo() {
    assertMeasure(2, 5, "C", "D", "E");
  }

  @Test
  void whatIsParkedHasAnOwnerAndAWayBack() {
    assertMeasure(3, 3, "B");
    assertMeasure(4, 3, "B", "C");
  }

  @Test
  void whatMayBeLostForAReasonNeedNotComeBack() {
    List<Measure> measures =
        ReplayExit.measures(
            InlineDesign.of(
                """
                events: {A: {}, B: {}}
                services:
                  s:
                    consumes:
                      A: {dead-letter: {redrive: none}, loss: acceptable, because: The next one replaces it.}
                      B: {dead-letter: {redrive: none}, loss: acceptable}
                """));
    assertEquals(1, measures.get(4).open().size());
  }

  @Test
  void withoutSubscriptionsNothingIsCovered() {
    List<Measure> none = ReplayExit.measures(InlineDesign.of("events: {A: {}}\n"));
    assertFalse(none.get(0).holds());
    assertTrue(none.get(3).holds(), "nothing is parked");
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
