package dev.sextant.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import org.junit.jupiter.api.Test;

/** Underlines stand under what they mean, whatever the line is made of. */
class ExcerptLineTest {
  @Test
  void underlinesASpan() {
    assertEquals("a: bcd\n   ^^^", drawn("a: bcd", 4, 7));
  }

  @Test
  void wideCharactersTakeTwoCells() {
    assertEquals("支払い: x\n        ^", drawn("支払い: x", 6, 7));
    assertEquals("支払い: x\n^^^^^^", drawn("支払い: x", 1, 4));
    assertEquals("🚀: x\n^^", drawn("🚀: x", 1, 2));
  }

  @Test
  void whatIsWideBeginsAndEndsWhereUnicodeSays() {
    assertEquals("\u10ff\n^", drawn("\u10ff", 1, 2));
    assertEquals("\u1100\n^^", drawn("\u1100", 1, 2));
    assertEquals("\u115f\n^^", drawn("\u115f", 1, 2));
    assertEquals("\u1160\n^", drawn("\u1160", 1, 2));
  }

  @Test
  void combiningMarksTakeNone() {
    assertEquals("e\u0301a: x\n    ^", drawn("e\u0301a: x", 6, 7));
  }

  @Test
  void tabsReachTheNextStop() {
    assertEquals("a:  b\n    ^", drawn("a:\tb", 4, 5));
    assertEquals("a:  b\n  ^^", drawn("a:\tb", 3, 4));
  }

  @Test
  void controlCharactersKeepTheirPlace() {
    assertEquals("\u241b[31m: x\n       ^", drawn("\u001b[31m: x", 8, 9));
  }

  @Test
  void aSpanPastTheEndPointsBehindIt() {
    assertEquals("ab\n  ^", drawn("ab", 3, 3));
    assertEquals("ab\n  ^", drawn("ab", 30, 40));
  }

  @Test
  void aSpanOverSeveralLinesIsUnderlinedToTheEnd() {
    SourceFile file = new SourceFile("a.yaml", "a: [b,\n  c]");
    ExcerptLine line = new ExcerptLine(file.line(1), 3);
    assertEquals("   ^^^", line.underline(new SourceSpan(file, 1, 4, 2, 5)));
  }

  @Test
  void aLongLineIsCutAroundTheSpan() {
    String line = "x".repeat(500) + "HERE" + "y".repeat(500);
    String[] drawn = drawn(line, 501, 505).lines().toArray(String[]::new);
    assertTrue(drawn[0].startsWith("…xxx"), drawn[0]);
    assertTrue(drawn[0].endsWith("yyy…"), drawn[0]);
    assertEquals(ExcerptLine.MAX_CELLS + 1, drawn[0].length());
    assertEquals(drawn[0].indexOf("HERE"), drawn[1].indexOf("^^^^"));
    assertFalse(drawn[1].contains("^^^^^"));
  }

  @Test
  void aLongSpanIsCutWithItsLine() {
    String[] drawn = drawn("k: " + "v".repeat(1000), 4, 1004).lines().toArray(String[]::new);
    assertEquals(ExcerptLine.MAX_CELLS, drawn[1].length());
  }

  @Test
  void theEndOfALongLineIsShown() {
    String[] drawn = drawn("x".repeat(1000) + "HERE", 1001, 1005).lines().toArray(String[]::new);
    assertTrue(drawn[0].endsWith("xHERE"), drawn[0]);
    assertEquals(drawn[0].indexOf("HERE"), drawn[1].indexOf("^^^^"));
  }

  @Test
  void marksWithoutWidthMakeNoLineEndless() {
    String line = "a" + "\u0301".repeat(100_000);
    assertTrue(new ExcerptLine(line, 0).text().length() < 1_000);
  }

  private static String drawn(String text, int from, int to) {
    SourceFile file = new SourceFile("a.yaml", text);
    ExcerptLine line = new ExcerptLine(file.line(1), from - 1);
    return line.text() + "\n" + line.underline(new SourceSpan(file, 1, from, 1, to));
  }
}
