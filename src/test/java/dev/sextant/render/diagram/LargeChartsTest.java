package dev.sextant.render.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.LargeCatalog;
import dev.sextant.catalog.Catalog;
import dev.sextant.flow.CausalGraph;
import dev.sextant.render.diagram.Diagrams.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That what is too large for a page becomes several, and what takes too long is given up. */
class LargeChartsTest {
  private static final Pattern FILE = Pattern.compile("\\[\\[([^#\\]{][^\\]{]*)\\.svg");

  /** Boxes that are told about here, and not in another picture. */
  private static final Pattern OWN =
      Pattern.compile("(?m)^\\w+ \".*\" as (n\\d+\\w*) .*(?<!52606D)$");

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"CAUSAL", "CONTEXT", "TOPOLOGY"})
  void everyPageCanBeReadAndTheIndexLeadsToAll(Kind kind) throws IOException {
    Catalog catalog = Samples.yaml(new LargeCatalog(400, 0.8, 1).yaml());
    List<Picture> pictures = Diagrams.of(catalog, CausalGraph.of(catalog), kind);
    Set<String> files = pictures.stream().map(Picture::file).collect(Collectors.toSet());
    assertEquals(pictures.size(), files.size());
    assertEquals("Large-" + kind.name().toLowerCase(java.util.Locale.ROOT), pictures.get(0).file());
    for (Picture picture : pictures) {
      String text = picture.plantUml();
      assertTrue(OWN.matcher(text).results().count() <= 60, picture::file);
      FILE.matcher(text).results().forEach(link -> assertTrue(files.contains(link.group(1)), text));
    }
    if (kind == Kind.CAUSAL) {
      Set<String> linked =
          FILE.matcher(pictures.get(0).plantUml())
              .results()
              .map(l -> l.group(1))
              .collect(Collectors.toSet());
      assertEquals(pictures.size() - 1, linked.size());
    }
    assertEquals(
        pictures.stream().map(Picture::plantUml).toList(),
        Diagrams.of(catalog, CausalGraph.of(catalog), kind).stream()
            .map(Picture::plantUml)
            .toList());
    for (Picture picture : pictures.subList(0, 3 < pictures.size() ? 3 : pictures.size())) {
      assertTrue(DiagramImages.svg(picture.plantUml()).length > 0);
    }
  }

  @Test
  void everyMessageIsToldAboutOnExactlyOnePage() {
    Catalog catalog = Samples.yaml(new LargeCatalog(400, 0.8, 1).yaml());
    Map<String, Integer> told = new HashMap<>();
    for (Picture picture : Diagrams.of(catalog, CausalGraph.of(catalog), Kind.CAUSAL)) {
      picture
          .plantUml()
          .lines()
          .filter(line -> line.contains("[[#message-"))
          .map(line -> line.replaceFirst(".*\\[\\[#message-([^{]*)\\{.*", "$1"))
          .forEach(name -> told.merge(name, 1, Integer::sum));
    }
    assertEquals(catalog.messages().size(), told.size());
    assertEquals(Set.of(1), Set.copyOf(told.values()));
  }

  @Test
  void eventThatEverybodyHearsCostsNoMoreThanItsHearers() {
    int many = 3000;
    StringBuilder yaml = new StringBuilder("sextant: 1\nsystem: S\nevents: {E: {}}\nservices:\n");
    IntStream.range(0, many)
        .forEach(i -> yaml.append("  s%d: {publishes: {E: {}}, consumes: {E: {}}}\n".formatted(i)));
    IntStream.range(0, many)
        .forEach(
            i ->
                yaml.append(
                    "  x%d: {kind: external, publishes: {E: {}}, consumes: {E: {}}}\n"
                        .formatted(i)));
    Catalog catalog = Samples.yaml(yaml.toString());
    CausalGraph causality = CausalGraph.of(catalog);
    for (Kind kind : List.of(Kind.CAUSAL, Kind.CONTEXT, Kind.TOPOLOGY)) {
      assertTimeout(
          Duration.ofSeconds(20),
          () -> Diagrams.of(catalog, causality, kind).forEach(Picture::plantUml));
    }
  }

  @Test
  void whatTakesTooLongIsGivenUpAndTheOthersAreDrawn() throws IOException {
    String text = "@startuml\nA -> B : x\n@enduml\n";
    DiagramImages impatient = new DiagramImages(Duration.ZERO);
    assertThrows(DiagramImages.TooLarge.class, () -> impatient.toSvg(text));
    String svg = new String(new DiagramImages(Duration.ofMinutes(1)).toSvg(text), UTF_8);
    assertTrue(svg.contains("<svg"), svg);
  }
}
