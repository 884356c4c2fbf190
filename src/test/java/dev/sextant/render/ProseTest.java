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
  void linesBreakAtSpacesOnly() {
    assertEquals(
        List.of("one two", "three", "incomprehensible"),
        Prose.wrap("one two three incomprehensible", 9));
    assertEquals(List.of(""), Prose.wrap("   ", 9));
  }
}
