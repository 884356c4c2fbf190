package dev.sextant.catalog.source;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What someone reads whose file is no YAML, and where the things of a file are. */
class YamlReaderTest {
  /** {@code ↵} stands for a line break, {@code →} for a tab, {@code ␇} for a bell. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          a: [b↵c: d               | 2:2-2:3 not valid YAML: a `[…]` list is not closed or a comma is missing / add the `,` or the `]`
          a: {b↵c: d}              | 2:2-2:3 not valid YAML: a `{…}` map is not closed or a comma is missing / add the `,` or the `}`, or quote the text if it holds a `:`
          a: {b: c                 | 1:4-1:5 not valid YAML: a `{…}` map is not closed or a comma is missing / add the `,` or the `}`, or quote the text if it holds a `:`
          a: [b, c                 | 1:4-1:5 not valid YAML: a `[…]` list is not closed or a comma is missing / add the `,` or the `]`
          a: [                     | 1:5-1:6 not valid YAML: the file ends before its last `}` or `]` / add what is missing
          a: {b: [1,↵↵             | 3:1-3:2 not valid YAML: the file ends before its last `}` or `]` / add what is missing
          a:↵→b: c                 | 2:1-2:2 not valid YAML: a tab stands where YAML wants spaces / indent with spaces; most editors can convert
          a: b: c                  | 1:5-1:6 not valid YAML: a `:` stands where no name can be / check the indentation of this line and the one above, or quote the text that holds the `:`
          a: "b↵c: d               | 1:4-1:5 not valid YAML: the text that begins here is not closed / close the quote
          a: 'b                    | 1:4-1:5 not valid YAML: the text that begins here is not closed / close the quote
          a: @b                    | 1:4-1:5 not valid YAML: this character starts nothing in YAML / quote the value if it starts with `@`, `%` or a backquote
          a: `b`                   | 1:4-1:5 not valid YAML: this character starts nothing in YAML / quote the value if it starts with `@`, `%` or a backquote
          a: %b                    | 1:4-1:5 not valid YAML: this character starts nothing in YAML / quote the value if it starts with `@`, `%` or a backquote
          a↵b: c                   | 2:2-2:3 not valid YAML: a `:` stands where no name can be / check the indentation of this line and the one above, or quote the text that holds the `:`
          a: 1↵b↵                  | 3:1-3:2 not valid YAML: this line should be `name: value` / add the missing `:`, or check the indentation
          a:↵  b: 1↵ c: 2          | 3:2-3:3 not valid YAML: this does not belong to the block above it / check the indentation: names of one map start in the same column
          a:↵  - b↵ - c            | 3:2-3:3 not valid YAML: this does not belong to the block above it / check the indentation: names of one map start in the same column
          - a↵b: c                 | 2:1-2:2 not valid YAML: this does not belong to the block above it / check the indentation: names of one map start in the same column
          a: "\\UFFFFFFFF"         | 1:1-1:2 not valid YAML: what follows this cannot be read / check the numbers in its escapes and directives
          "\\UFFFFFFFF"            | 1:1-1:1 not valid YAML: what follows this cannot be read / check the numbers in its escapes and directives
          a: "\\q"                 | 1:6-1:7 not valid YAML: found unknown escape character q(113) / correct the syntax here
          a: 1↵---↵b: 2            | 2:1-2:4 a second document starts here / put each document into a file of its own
          a: 1↵...↵b               | 3:1-3:2 not valid YAML: expected '<document start>', but found '<scalar>' / correct the syntax here
          a: !mine {}              | 1:4-1:11 the tag `!mine` means nothing here / remove the tag
          a: !mine [1]             | 1:4-1:11 the tag `!mine` means nothing here / remove the tag
          a: !mine 1               | 1:4-1:11 the tag `!mine` means nothing here / remove the tag
          a: !!java.io.File [x]    | 1:4-1:20 the tag `tag:yaml.org,2002:java.io.File` means nothing here / remove the tag
          ? [a]↵: b                | 1:3-1:4 a name must be a single value / quote it if it holds `[`, `{`, `?` or `*`
          ? {a: b}↵: c             | 1:3-1:4 a name must be a single value / quote it if it holds `[`, `{`, `?` or `*`
          a: *b                    | 1:4-1:6 nothing above is anchored as `&b` / anchors must come before their aliases, in the same file
          a: &a [*a]               | 1:8-1:10 the alias `*a` stands inside what it names / write it out
          a: &a {b: *a}            | 1:11-1:13 the alias `*a` stands inside what it names / write it out
          a: &b                    | nothing
          a: *                     | 1:5-1:6 not valid YAML: a name is missing behind this `*` or `&` / quote the value if it is no more than that
          a: &                     | 1:5-1:6 not valid YAML: a name is missing behind this `*` or `&` / quote the value if it is no more than that
          a: b↵a: c                | 2:1-2:2 `a` is written twice in this map / remove or rename one of them; the first is used meanwhile (a 1:1-1:2)
          a: {b: 1, b: 2}          | 1:11-1:12 `b` is written twice in this map / remove or rename one of them; the first is used meanwhile (a.b 1:5-1:6)
          a: [{b: 1, b: 2}]        | 1:12-1:13 `b` is written twice in this map / remove or rename one of them; the first is used meanwhile (a.1.b 1:6-1:7)
          x↵<<<<<<< HEAD↵a: 1↵     | 2:1-2:2 not valid YAML: a merge conflict begins here / resolve it, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`
          <<<<<<< HEAD↵a: 1↵=======↵a: 2 | 1:1-1:2 not valid YAML: a merge conflict begins here / resolve it, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`
          a: 1↵<<<<<<< HEAD        | 2:1-2:2 not valid YAML: a merge conflict begins here / resolve it, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`
          %YAML 1.2↵a: 1           | 2:1-2:2 not valid YAML: expected '<document start>', but found '<scalar>' / correct the syntax here
          %FOO↵---↵a: 1            | nothing
          a: ␇                     | 1:4-1:5 not valid YAML: the character U+0007 is not allowed / remove it; YAML is printable text
          ␇                        | 1:1-1:2 not valid YAML: the character U+0007 is not allowed / remove it; YAML is printable text
          😀: [😀, ␇                | 1:8-1:9 not valid YAML: the character U+0007 is not allowed / remove it; YAML is printable text
          a: !!str 1               | nothing
          a: !!map {b: !!seq [!!int 1, !!float 2, !!bool true, !!null ~]} | nothing
          a: ! 1                   | nothing
          """)
  void whatIsWrong(String text, String expected) {
    Tree tree = read(text.replace('↵', '\n').replace('→', '\t').replace('␇', '\u0007'));
    assertEquals(
        expected,
        tree.flaws().isEmpty()
            ? "nothing"
            : tree.flaws().stream().map(YamlReaderTest::told).collect(joining(" + ")));
  }

  /** Depths and sizes that every later step can bear, and one more. */
  @Test
  void whatIsTooDeepOrTooLargeIsRefused() {
    assertTrue(isRead("[".repeat(201) + "]".repeat(201)));
    assertFalse(isRead("[".repeat(202) + "]".repeat(202)));
    assertTrue(isRead("{a: ".repeat(200) + "}".repeat(200)));
    assertFalse(isRead("{a: ".repeat(201) + "}".repeat(201)));
    assertTrue(isRead("- ".repeat(200) + "a"));
    assertFalse(isRead("- ".repeat(201) + "a"));
    String anchored = "a: &a " + "[".repeat(100) + "]".repeat(100) + "\nb: ";
    assertTrue(isRead(anchored + "[".repeat(100) + "*a" + "]".repeat(100)));
    assertFalse(isRead(anchored + "[".repeat(101) + "*a" + "]".repeat(101)));
    String mapped = "a: &a " + "{a: ".repeat(100) + "}".repeat(100) + "\nb: ";
    assertTrue(isRead(mapped + "[".repeat(99) + "*a" + "]".repeat(99)));
    assertFalse(isRead(mapped + "[".repeat(100) + "*a" + "]".repeat(100)));
    String thousand = "a: &a [" + "1, ".repeat(1000) + "]\nb: [";
    assertTrue(isRead(thousand + "*a, ".repeat(990) + "]"));
    assertFalse(isRead(thousand + "*a, ".repeat(1010) + "]"));
    assertTrue(isRead("[" + "1,".repeat(600_000) + "]"), "long, but all of it written");
  }

  private static boolean isRead(String text) {
    return read(text).root() != null;
  }

  /** From the first to the last character that is a part of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          a: 1                                    | 1:4-1:5
          a: "b c"  # d                           | 1:4-1:9
          a: {b: 1,↵    c: 2}   # d               | 1:4-2:10
          a: [1,↵  2↵ ]↵b: 1                      | 1:4-3:3
          a: []                                   | 1:4-1:6
          a:↵  b: 1↵  c: 2↵↵# d↵d: 3              | 2:3-3:7
          a:↵- b↵- c↵b: 1                         | 2:1-3:4
          a:↵  b:↵    c:↵      - d↵e: 1           | 2:3-4:10
          b: &b 1↵a:↵  c: *b                      | 3:3-3:3
          b: &b↵  c: 1↵↵a: *b                     | 1:4-2:7
          """)
  void whereSomethingIs(String text, String expected) {
    MapNode root = (MapNode) Objects.requireNonNull(read(text.replace('↵', '\n')).root());
    assertEquals(expected, range(Objects.requireNonNull(root.get("a")).span()));
  }

  private static String told(Flaw flaw) {
    String first = flaw.first() == null ? "" : " (" + flaw.path() + " " + range(flaw.first()) + ")";
    return range(flaw.span()) + " " + flaw.message() + " / " + flaw.help() + first;
  }

  private static String range(SourceSpan span) {
    return "%d:%d-%d:%d".formatted(span.line(), span.column(), span.endLine(), span.endColumn());
  }

  private static Tree read(String text) {
    return YamlReader.read(new SourceFile("f.yaml", text));
  }
}
