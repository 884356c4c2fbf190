package dev.sextant.rules.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.rules.Design;
import dev.sextant.rules.Measure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractsExitTest {
  @Test
  void nothingAtAllMeetsNothing() {
    List<Measure> measures = measures("sextant: 1\nsystem: Shop\n");
    assertEquals(List.of("0/0", "0/0", "0/1", "0/0"), shown(measures));
    assertEquals(
        List.of(false, false, false, true), measures.stream().map(Measure::holds).toList());
  }

  @Test
  void countsMessagesContractsAndDeprecations() {
    List<Measure> measures =
        measures(
            """
            sextant: 1
            system: Shop
            policy: {compatibility: full}
            events:
              Bare: {}
              Stated: {schema: none}
              Unversioned: {schema: {type: object}}
              Versioned: {versions: {1: {schema: {type: object}}}}
              Named: {versions: {1: {}}}
              Leaving:
                versions:
                  1: {schema: {type: object}, status: deprecated, sunset: 2027-01-01, replaced-by: none}
                  2: {schema: {type: object}, sunset: 2027-01-01}
                  3: {schema: {type: object}, status: deprecated, replaced-by: 4}
                  4: {schema: {type: object}}
                  5: {schema: {type: object}, status: retired}
            """);
    assertEquals(List.of("3/6", "3/4", "1/1", "2/3"), shown(measures));
    assertEquals(
        List.of("events.Unversioned"),
        measures.get(1).open().stream().map(place -> place.path().toString()).toList());
    assertEquals(
        List.of("events.Leaving.versions.3"),
        measures.get(3).open().stream().map(place -> place.path().toString()).toList());
  }

  @Test
  void aStatedLackOfCompatibilityRulesNoChange() {
    Measure none = measures("sextant: 1\npolicy: {compatibility: none}\n").get(2);
    assertFalse(none.holds());
    Measure full = measures("sextant: 1\npolicy: {compatibility: full}\n").get(2);
    assertTrue(full.holds());
  }

  private static List<String> shown(List<Measure> measures) {
    return measures.stream().map(measure -> measure.met() + "/" + measure.total()).toList();
  }

  private static List<Measure> measures(String yaml) {
    byte[] content = yaml.getBytes(StandardCharsets.UTF_8);
    var loaded =
        new CatalogLoader(Path.of("."), CatalogLoader.DEFAULT_MAX_BYTES)
            .load("catalog.yaml", content);
    return ContractsExit.measures(Design.of(loaded.catalog(), LocalDate.of(2026, 12, 1)));
  }
}
