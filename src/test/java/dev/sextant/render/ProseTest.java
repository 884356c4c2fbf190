package dev.sextant.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports are read aloud in meetings, so their small words must be right. */
class ProseTest {
  @Test
  void numbersAgreeWithTheirNouns() {
    assertEquals("no errors", Prose.count(0, "error"));
    assertEquals("1 reply", Prose.count(1, "reply"));
    assertEquals("4 replies", Prose.count(4, "reply"));
  }

  @Test
  void listsEndWithAnAnd() {
    assertEquals("", Prose.list(List.of()));
    assertEquals("a", Prose.list(List.of("a")));
    assertEquals("a, b and c", Prose.list(List.of("a", "b", "c")));
    assertEquals("a, b and c", Prose.some(List.of("a", "b", "c"), 2));
    assertEquals("a, b and 2 more", Prose.some(List.of("a", "b", "c", "d"), 2));
  }

  @Test
  void linesBreakAtSpacesOnly() {
    assertEquals(
        List.of("one two", "three", "incomprehensible"),
        Prose.wrap("one two three incomprehensible", 9));
    assertEquals(List.of(""), Prose.wrap("   ", 9));
  }
}
