package dev.sextant.catalog.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Positions are what findings stand on, so every shape of value is located exactly. */
class JsonReaderTest {
  @Test
  void locatesNamesAndValues() {
    MapNode root = map("{\n  \"a\\n\": [1, \"x\\\"y\", -2.5e3],\n  \"b\": {\"c\": null}\n}\n");
    assertEquals("1:1-4:2", place(root));
    assertEquals("2:3-2:8", place(root.entry("a\n").key()));
    ListNode list = (ListNode) root.get("a\n");
    assertEquals("2:10-2:29", place(list));
    assertEquals("2:11-2:12", place(list.items().get(0)));
    assertEquals("2:14-2:20", place(list.items().get(1)));
    assertEquals("2:22-2:28", place(list.items().get(2)));
    assertEquals("3:14-3:18", place(((MapNode) root.get("b")).get("c")));
  }

  @Test
  void countsCodePointsAndEveryLineBreak() {
    MapNode root = map("{\"\uD83D\uDE00é\":1,\r\n\"b\":2,\r\"c\":3}");
    assertEquals("1:2-1:6", place(root.entry("\uD83D\uDE00é").key()));
    assertEquals("2:1-2:4", place(root.entry("b").key()));
    assertEquals("3:5-3:6", place(root.get("c")));
  }

  @Test
  void readsTypes() {
    ListNode list =
        (ListNode)
            JsonReader.read(file("[\"1\", 1, 1.0, 1e9, true, false, null, \"\\u00e9\\/\"]")).root();
    assertEquals(
        "[TEXT 1, INTEGER 1, DECIMAL 1.0, DECIMAL 1e9, BOOLEAN true, BOOLEAN false, NULL null, TEXT é/]",
        list.items().stream()
            .map(n -> ((ScalarNode) n).type() + " " + ((ScalarNode) n).text())
            .toList()
            .toString());
  }

  @Test
  void readsAsDeepAsYaml() {
    assertNotNull(JsonReader.read(file("[".repeat(201) + "]".repeat(201))).root());
    assertNull(JsonReader.read(file("[".repeat(202) + "]".repeat(202))).root());
    assertNotNull(JsonReader.read(file("{\"a\":".repeat(200) + "1" + "}".repeat(200))).root());
    assertNull(JsonReader.read(file("{\"a\":".repeat(201) + "1" + "}".repeat(201))).root());
  }

  @Test
  void flagsNamesWrittenTwice() {
    Tree tree = JsonReader.read(file("{\"a\": 1,\n \"a\": 2}"));
    assertNotNull(tree.root());
    assertEquals("2:2-2:5", place(tree.flaws().get(0).span()));
    assertEquals("1:2-1:5", place(tree.flaws().get(0).first()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"a\": 1 \"b\": 2}|1:9 not valid JSON: a comma is missing before this",
        "{\"a\": 1,}|1:9 not valid JSON: a name in double quotes belongs here",
        "{\"a\": }|1:7 not valid JSON: a value is missing before this, or a comma is one too many",
        "[1, 2|1:6 not valid JSON: the file ends before its last `}` or `]`",
        "{\"a\": 01}|1:8 not valid JSON: Invalid numeric value: Leading zeroes not allowed",
        "{'a': 1}|1:2 not valid JSON: a name in double quotes belongs here",
        "[1,]|1:4 not valid JSON: a value is missing before this, or a comma is one too many",
        "{} x|1:4 not valid JSON: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
        "{} {}|1:4 something follows the end of the document",
        "// no|1:1 not valid JSON: JSON has no comments",
        "\"open|1:6 not valid JSON: the file ends before its last `}` or `]`",
      })
  void saysWhereItStopsBeingJson(String text, String where) {
    Tree tree = JsonReader.read(file(text));
    assertNull(tree.root());
    Flaw flaw = tree.flaws().get(0);
    assertEquals(where, place(flaw.span()).replaceFirst("-.*", "") + " " + flaw.message());
  }

  @Test
  void survivesDepth() {
    Tree tree = JsonReader.read(file("[".repeat(20_000)));
    assertNull(tree.root());
    assertTrue(tree.flaws().get(0).message().contains("nested more than"), tree.flaws().toString());
    assertNull(JsonReader.read(file("{\"a\":".repeat(20_000))).root());
  }

  @Test
  void readsAnEmptyFileAsNothing() {
    Tree tree = JsonReader.read(file(" \n"));
    assertNull(tree.root());
    assertTrue(tree.flaws().isEmpty());
  }

  private static SourceFile file(String text) {
    return new SourceFile("test.json", text);
  }

  private static MapNode map(String text) {
    Tree tree = JsonReader.read(file(text));
    assertEquals("[]", tree.flaws().toString());
    return (MapNode) tree.root();
  }

  private static String place(Node node) {
    return place(node.span());
  }

  private static String place(SourceSpan s) {
    return s.line() + ":" + s.column() + "-" + s.endLine() + ":" + s.endColumn();
  }
}
