package dev.sextant.catalog.loader;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.YamlReader;
import dev.sextant.finding.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thing of a list keeps its name, and so its waivers and baseline, wherever it stands. */
class ItemNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [a, b, a, a]                               | a, b, a 2, a 3
          [{send: C, do: x}, {do: x}, {by: natural}] | C, x, natural
          [{do: x}, {do: x, undo: y}]                | x, x 2
          [&a {do: x}, *a]                           | x, x 2
          """)
  void byWhatItSays(String list, String names) {
    assertEquals(names, String.join(", ", names(list)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {a: 1, b: 2} | {b: 2, a: 1}
          {a: [1, 2]}  | {a: ["1", "2"]}
          {}           | {}
          []           | []
          """)
  void whatSaysTheSameHasTheSameName(String one, String other) {
    assertEquals(names("[" + one + "]"), names("[" + other + "]"));
    List<String> both = names("[" + one + ", " + other + "]");
    assertEquals(both.get(0) + " 2", both.get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {a: 1, b: 2}   | {a: 2, b: 1}
          {a: 1}         | {b: 1}
          {a: 1}         | {a: 1, b: 2}
          [1, 2]         | [2, 1]
          [1, 2]         | [12]
          [1, [2]]       | [[1], 2]
          {a: {b: 1}}    | {a: {c: 1}}
          {a: [1, 2]}    | {a: [1]}
          {send: [a]}    | {send: [b]}
          {}             | {a: 1}
          """)
  void whatSaysAnotherThingHasAnotherName(String one, String other) {
    assertNotEquals(names("[" + one + "]"), names("[" + other + "]"));
  }

  @Test
  void whatAliasesHideIsNotWrittenOut() {
    String wide = "{" + numbered(100, "k%d: 1") + "}";
    String list = "[" + numbered(1000, "v%d") + "]";
    String text = "[&a " + wide + ", &b " + list + ", " + "*b, ".repeat(900) + "[*a, *b], {a: *b}]";
    List<String> names = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> names(text));
    assertEquals(names.get(1) + " 901", names.get(901));
  }

  private static String numbered(int count, String each) {
    return IntStream.range(0, count).mapToObj(i -> each.formatted(i)).collect(joining(", "));
  }

  private static List<String> names(String list) {
    ItemNames names = new ItemNames();
    ListNode root =
        (ListNode) Objects.requireNonNull(YamlReader.read(new SourceFile("f", list)).root());
    return root.items().stream().map(names::of).toList();
  }
}
