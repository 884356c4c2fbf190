package dev.sextant.render.diagram.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.Golden;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.flow.CausalGraph;
import dev.sextant.render.diagram.DiagramImages;
import dev.sextant.render.diagram.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn, on the samples and on flows that are hard to draw. */
class SequencesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/diagrams");

  @ParameterizedTest
  @ValueSource(strings = {"shop", "ftgo", "starter", "astronomy-shop"})
  void samplesLookAsTheyDid(String sample) throws IOException {
    Catalog catalog = Samples.sample(sample);
    CausalGraph causality = CausalGraph.of(catalog);
    for (Flow flow : catalog.flows().values()) {
      Sequence sequence = Sequences.of(catalog, causality, flow);
      Path file = GOLDEN.resolve(sample).resolve(flow.name());
      Golden.check(file.resolveSibling(flow.name() + ".puml"), SequencePlantUml.write(sequence));
      Golden.check(file.resolveSibling(flow.name() + ".mmd"), SequenceMermaid.write(sequence));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"branches", "cycle", "partial"})
  void hardCasesLookAsTheyDid(String name) throws IOException {
    Catalog catalog = Samples.yaml(java.nio.file.Files.readString(GOLDEN.resolve(name + ".yaml")));
    String all =
        Drawn.sequences(catalog).stream()
            .map(SequenceMermaid::write)
            .collect(Collectors.joining("\n"));
    Golden.check(GOLDEN.resolve(name + ".mmd"), all);
    for (Sequence sequence : Drawn.sequences(catalog)) {
      assertTrue(DiagramImages.svg(SequencePlantUml.write(sequence)).length > 0);
    }
  }

  @Test
  void flowWithoutStartOrStepsIsDrawnEmpty() throws IOException {
    Catalog catalog =
        Samples.yaml(
            """
            sextant: 1
            system: S
            flows:
              a: {style: choreography}
              b: {style: orchestration}
            """);
    for (Sequence sequence : Drawn.sequences(catalog)) {
      assertTrue(DiagramImages.svg(SequencePlantUml.write(sequence)).length > 0);
    }
  }

  @Test
  void longChainIsCutAndSaysSo() throws IOException {
    StringBuilder text = new StringBuilder("sextant: 1\nsystem: Long\nevents:\n");
    text.append(lines("  E%d: {}", 2001));
    text.append("services:\n  s: {entry-points: {go: {outcomes: {x: E0}}}}\n");
    for (int i = 0; i < 1000; i++) {
      String next = "a: E%d, b: E%d".formatted(2 * i + 1, 2 * i + 2);
      text.append("  s%d: {consumes: {E%<d: {outcomes: {%s}}}}\n".formatted(i, next));
    }
    text.append("flows:\n  f: {style: choreography, starts: {with: go, at: s}}\n");
    assertCut(text.toString());
  }

  @Test
  void wideFanOutIsSummedUp() {
    String text =
        "sextant: 1\nsystem: Wide\nevents: {E: {}}\nservices:\n"
            + "  s: {entry-points: {go: {outcomes: {x: E}}}}\n"
            + lines("  s%d: {consumes: {E: {does: x}}}", 3000)
            + "flows:\n  f: {style: choreography, starts: {with: go, at: s}}\n";
    Sequence sequence = Drawn.sequences(Samples.yaml(text)).get(0);
    assertTrue(SequenceMermaid.write(sequence).contains("and 2992 more services"));
    assertTrue(sequence.participants().size() < 12, sequence.participants().toString());
  }

  @Test
  void longSagaIsCutAndSaysSo() throws IOException {
    String text =
        "sextant: 1\nsystem: Saga\ncommands:\n"
            + lines("  C%d: {}", 300)
            + lines("  U%d: {}", 300)
            + "replies:\n"
            + lines("  R%d: {to: C%<d}", 300)
            + lines("  F%d: {to: C%<d, outcome: failure}", 300)
            + "services: {s: {}}\nflows:\n  f:\n    style: orchestration\n    coordinator: s\n    steps:\n"
            + lines("      - {send: C%d, expect: R%<d, reject: [F%<d], undo: U%<d}", 300);
    assertCut(text);
  }

  private static void assertCut(String yaml) throws IOException {
    Sequence sequence = Drawn.sequences(Samples.yaml(yaml)).get(0);
    String text = SequenceMermaid.write(sequence);
    assertEquals(2, text.split("The flow goes on, but", -1).length, text);
    assertTrue(text.lines().count() < 400, () -> text.lines().count() + " lines");
    List<String> texts = List.of(text, SequencePlantUml.write(sequence));
    assertEquals(
        texts,
        List.of(
            SequenceMermaid.write(Drawn.sequences(Samples.yaml(yaml)).get(0)),
            SequencePlantUml.write(Drawn.sequences(Samples.yaml(yaml)).get(0))));
    assertTrue(DiagramImages.png(SequencePlantUml.write(sequence)).length > 0);
  }

  private static String lines(String format, int count) {
    return IntStream.range(0, count)
        .mapToObj(format::formatted)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
