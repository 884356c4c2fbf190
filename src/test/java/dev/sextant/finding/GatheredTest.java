package dev.sextant.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sentence must stay readable, however many things it is about. */
class GatheredTest {
  private static final SourceSpan SPAN =
      new SourceSpan(new SourceFile("a.yaml", "ok: OrderPlaced\n"), 1, 5, 1, 16);

  @Test
  void aFewAreNamed() {
    assertEquals("`A`, `B` and `C`", names("events.A", "events.B", "events.C"));
    assertEquals("`A` and `B` in `s`", names("services.s.consumes.A", "services.s.consumes.B"));
    assertEquals(
        "`A` in `s` and `A` in `t`", names("services.s.consumes.A", "services.t.consumes.A"));
  }

  @Test
  void ofManyTheFirstAreNamed() {
    List<String> paths = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      paths.add("events.E" + i);
    }
    assertEquals("`E1`, `E2`, `E3`, `E4` and 5 more", names(paths.toArray(new String[0])));
  }

  @Test
  void ofManyPartsTheOwnersWithTheMostAreNamed() {
    List<String> paths = new ArrayList<>();
    for (int owner = 1; owner <= 7; owner++) {
      for (int part = 0; part < owner; part++) {
        paths.add("services.s" + owner + ".consumes.E" + part);
      }
    }
    assertEquals(
        "7 in `s7`, 6 in `s6`, 5 in `s5`, 4 in `s4` and 6 in 3 others",
        names(paths.toArray(new String[0])));
  }

  @Test
  void whatSoundsAlikeIsNamedOnce() {
    assertEquals(
        "`mail` in `s`",
        names("services.s.consumes.A.calls.mail", "services.s.consumes.B.calls.mail"));
  }

  @Test
  void partsAreCalledByWhatPeopleKnow() {
    assertEquals("`OrderPlaced` 2", names("events.OrderPlaced.versions.2"));
    assertEquals("`OrderPlaced` in `s`", names("services.s.consumes.A.outcomes.ok"));
    assertEquals("`parking` in `s`", names("services.s.groups.parking.dead-letter"));
    assertEquals("step 2 in `f`", names("flows.f.steps.2"));
    assertEquals("`ChargeCard` in `f`", names("flows.f.steps.ChargeCard"));
  }

  private static String names(String... paths) {
    List<Place> places = new ArrayList<>();
    for (String path : paths) {
      places.add(new Place(CatalogPath.of(path.split("\\.")), SPAN));
    }
    return new Gathered("any", places).names();
  }
}
