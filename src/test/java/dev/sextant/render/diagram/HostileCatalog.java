package dev.sextant.render.diagram;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Catalogs whose names mean something to a diagram language, the same for the same seed. */
public final class HostileCatalog {
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

  private HostileCatalog() {}

  /** One as a file, with everything that diagrams show. */
  public static String yaml(Random random) {
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
