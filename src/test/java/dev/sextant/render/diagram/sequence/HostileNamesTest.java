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
import dev.sextant.render.diagram.language.MermaidText;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that mean something to a diagram language are shown and not obeyed. */
class HostileNamesTest {
  private static final List<String> PARTS =
      List.of(
          "end",
          "alt",
          "else",
          "note",
          "title",
          "@enduml",
          "@startuml",
          "\n",
          "\r\n",
          "\t",
          ";",
          "#",
          "#red",
          "\"",
          "'",
          "`",
          "%%{init: {}}%%",
          "%getenv(\"HOME\")",
          "%date()",
          "$x",
          "\\",
          "\\n",
          "!include /etc/passwd",
          "!includeurl http://x",
          "!define A B",
          "!$x = 1",
          "<script>",
          "<img:/etc/passwd>",
          "<&key>",
          "<$x>",
          "[[http://x.example y]]",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "|",
          "||",
          "==",
          "...",
          "--",
          "__",
          "//",
          "**",
          "\"\"",
          "~~",
          "->",
          "-->>",
          "-)",
          ":",
          "::",
          ",",
          "=",
          "/'",
          "'/",
          "<br/>",
          "&amp;",
          "&#65;",
          "<U+0041>",
          "#59;",
          "订单",
          "Ä",
          "\uD83D\uDE00",
          "\u202E",
          "\u0000",
          "\u2028",
          "\uD800",
          " ",
          "  ",
          "wrap:",
          "nowrap:",
          "sequenceDiagram",
          "autonumber",
          "<latex>x</latex>",
          "$$x$$",
          "a".repeat(300),
          "order",
          "Placed",
          "as",
          "over",
          "participant",
          "skinparam x y",
          "\u0301",
          "\u200D",
          "---",
          "%%");

  private static final Pattern MERMAID_LINE =
      Pattern.compile(
          "sequenceDiagram|title T|accDescr: T|(participant|actor) A as T|A(->>|-\\)|--\\))A: T"
              + "|note over A(,A)?: T|(alt|else|loop|par|and) T|end");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void seededNamesAreDrawnAsTheyStand(int seed) throws IOException {
    Random random = new Random(seed);
    Catalog catalog = Samples.yaml(catalog(random));
    assertEquals(2, catalog.flows().size());
    for (Sequence sequence : Samples.sequences(catalog)) {
      String plantUml = SequencePlantUml.write(sequence);
      assertFalse(plantUml.contains("%") || plantUml.contains("!"), plantUml);
      assertEquals(1, plantUml.split("@enduml", -1).length - 1, plantUml);
      String svg = new String(DiagramImages.svg(plantUml), UTF_8);
      assertFalse(svg.contains("<script") || svg.contains("href"), svg);
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

  private static String catalog(Random random) {
    List<String> n =
        random.ints(24, 1, 6).mapToObj(count -> name(random, count)).distinct().toList();
    return """
        sextant: 1
        system: %s
        contexts: {%s: {}}
        channels: {%s: {}, "parked": {owner: %s}}
        actors: {%s: {kind: person}}
        commands: {%s: {channel: %s}, "undo": {}}
        replies: {%s: {to: %s}, "no": {to: %s, outcome: failure}}
        events: {%s: {channel: %s}, %s: {}}
        services:
          %s: {context: %s, entry-points: {%s: {on: http, from: %s, does: %s, outcomes: {%s: %s}}}}
          %s: {consumes: {%s: {does: %s, calls: {%s: {for: %s}}, outcomes: {%s: %s, "b": %s}, dead-letter: {channel: parked}}}}
          %s: {kind: external, consumes: {%s: {outcomes: {%s: %s}}}}
        flows:
          %s: {summary: %s, style: choreography, starts: {with: %s, at: %s}, ends: {completed: [%s]}}
          "saga": {style: orchestration, coordinator: %s, starts: {with: %s}, steps: [{do: %s, undo: %s}, {send: %s, expect: %s, reject: ["no"], timeout: 1s, undo: undo}]}
        """
        .formatted(
            q("S" + n.get(0)),
            q("C" + n.get(1)),
            q("H" + n.get(2)),
            q(n.get(3)),
            q("A" + n.get(4)),
            q("M" + n.get(5)),
            q("H" + n.get(2)),
            q("R" + n.get(6)),
            q("M" + n.get(5)),
            q("M" + n.get(5)),
            q("E" + n.get(7)),
            q("H" + n.get(2)),
            q("F" + n.get(8)),
            q("S" + n.get(9)),
            q("C" + n.get(1)),
            q("P" + n.get(10)),
            q("A" + n.get(4)),
            q(n.get(11)),
            q(n.get(12)),
            q("E" + n.get(7)),
            q("T" + n.get(9)),
            q("E" + n.get(7)),
            q(n.get(11)),
            q(n.get(10)),
            q(n.get(9)),
            q("x" + n.get(8)),
            q("F" + n.get(8)),
            q("E" + n.get(7)),
            q("U" + n.get(7)),
            q("M" + n.get(5)),
            q(n.get(6)),
            q("R" + n.get(6)),
            q("W" + n.get(5)),
            q(n.get(4)),
            q("P" + n.get(10)),
            q("S" + n.get(9)),
            q("F" + n.get(8)),
            q("S" + n.get(9)),
            q("E" + n.get(7)),
            q(n.get(3)),
            q(n.get(2)),
            q("M" + n.get(5)),
            q("R" + n.get(6)));
  }

  private static String name(Random random, int parts) {
    return random.ints(parts, 0, PARTS.size()).mapToObj(PARTS::get).collect(Collectors.joining());
  }

  /** As a double-quoted scalar of YAML. */
  private static String q(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int point : text.codePoints().limit(400).toArray()) {
      boolean plain = Character.isLetterOrDigit(point) && point < 0xD800;
      if (point >= 0xD800 && point <= 0xDFFF) {
        continue; // YAML cannot hold half a character
      }
      quoted.append(plain ? Character.toString(point) : "\\U%08x".formatted(point));
    }
    return quoted.append('"').toString();
  }
}
