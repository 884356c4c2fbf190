package dev.sextant.render.diagram.sequence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.render.diagram.DiagramImages;
import dev.sextant.render.diagram.FileNames;
import dev.sextant.render.diagram.HostileCatalog;
import dev.sextant.render.diagram.Samples;
import dev.sextant.render.diagram.language.MermaidText;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that mean something to a diagram language are shown and not obeyed. */
class HostileNamesTest {
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

  private static final Pattern MERMAID_LINE =
      Pattern.compile(
          "sequenceDiagram|title T|accDescr: T|(participant|actor) A as T|A(->>|-\\)|--\\))A: T"
              + "|note over A(,A)?: T|(alt|else|loop|par|and) T|end");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void seededNamesAreDrawnAsTheyStand(int seed) throws IOException {
    Random random = new Random(seed);
    Catalog catalog = Samples.yaml(HostileCatalog.yaml(random));
    assertEquals(2, catalog.flows().size());
    for (Sequence sequence : Drawn.sequences(catalog)) {
      String plantUml = SequencePlantUml.write(sequence);
      assertFalse(plantUml.contains("%") || plantUml.contains("!"), plantUml);
      assertEquals(1, plantUml.split("@enduml", -1).length - 1, plantUml);
      String svg = new String(DiagramImages.svg(plantUml), UTF_8);
      assertFalse(svg.contains("<script"), svg);
      HREF.matcher(svg)
          .results()
          .map(found -> found.group(1))
          .forEach(link -> assertTrue(link.matches("#(service|channel)-[A-Za-z0-9_.:-]+"), link));
      assertTrue(sequence.items().size() > 3, sequence::toString);
      SequenceMermaid.write(sequence).lines().forEach(HostileNamesTest::assertMermaid);
    }
  }

  /** Beyond the words of the language, a line holds aliases and escaped text only. */
  private static void assertMermaid(String line) {
    String text = "[\\p{L}\\p{Nd} .,()\\-_/·•…:]|#\\d+;|<br/>";
    String shape =
        line.strip()
            .replaceAll("p\\d+(_[a-z0-9_]+)?(?=,p|:|->>|-\\)|--\\)| as )", "A")
            .replaceAll("(?<=(->>|-\\)|--\\)|over A,))p\\d+(_[a-z0-9_]+)?", "A")
            .replaceAll(
                "(?<=^(title|accDescr:|alt|else|loop|par|and) |A: | as )(" + text + ")*$", "T");
    assertTrue(MERMAID_LINE.matcher(shape).matches(), line + "\n" + shape);
  }

  @Test
  void noTextTellsMermaidToWrapIt() {
    assertEquals("wrap#58; it", MermaidText.escape("wrap: it"));
    assertEquals("(NoWrap#58;", MermaidText.escape("(NoWrap:"));
    assertEquals("unwrap: it", MermaidText.escape("unwrap: it"));
  }

  @Test
  void textReadsNoFileAndNoVariable() throws IOException {
    String home = System.getenv().getOrDefault("PATH", "nothing");
    for (String attack : List.of("!include /etc/passwd", "!includeurl http://127.0.0.1:9/x")) {
      String text = "@startuml\n" + attack + "\nA -> B : %getenv(\"PATH\")\n@enduml\n";
      try {
        String svg = new String(DiagramImages.svg(text), UTF_8);
        assertFalse(svg.contains("root:x") || svg.contains(home), svg);
      } catch (IOException refused) {
        assertTrue(String.valueOf(refused.getMessage()).contains("not understood"));
      }
    }
  }

  @Test
  void mistakeInTheTextIsNotTakenForAPicture() {
    assertThrows(
        IOException.class, () -> DiagramImages.svg("@startuml\nA -> B\nnonsense here\n@enduml\n"));
  }

  @Test
  void fileNamesArePortableAndDiffer() {
    FileNames names = new FileNames();
    Set<String> folded = new HashSet<>();
    List<String> written =
        List.of(
            "checkout",
            "Checkout",
            "CHECKOUT",
            "a/b",
            "a\\b",
            "a b",
            "../../etc/passwd",
            ".",
            "..",
            "",
            " ",
            "con",
            "NUL",
            "com1",
            "订单",
            "退货",
            "x".repeat(500),
            "x".repeat(501),
            "ä",
            "a",
            "trailing.",
            "-o",
            ".hidden",
            "a\u0000b",
            "flow:1",
            "a*b",
            "%2e%2e");
    for (String name : written) {
      String file = names.of(name);
      assertTrue(file.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,79}"), file);
      assertFalse(file.matches("(?i)con|nul|com1"), file);
      assertTrue(folded.add(file.toLowerCase(Locale.ROOT)), file);
    }
    assertEquals("checkout", new FileNames().of("checkout"));
    assertNotEquals(new FileNames().of("订单"), new FileNames().of("退货"));
  }
}
