package dev.sextant.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A catalog must not be able to act on the terminal it is shown in. */
class LegibleTest {
  @Test
  void showsControlCharactersInsteadOfSendingThem() {
    assertEquals("␛[2Jgone␍␊␉␡\uFFFD", Legible.of("\u001b[2Jgone\r\n\t\u007f\u009b"));
  }

  @Test
  void keepsTheDirectionOfTheLine() {
    assertEquals("a\uFFFDb\uFFFDc\uFFFD", Legible.of("a\u202eb\u2066c\u200f"));
  }

  @Test
  void showsWhatWouldBeHidden() {
    assertEquals("pay\uFFFDments\uFFFD", Legible.of("pay\u200bments\u2028"));
  }

  @Test
  void leavesEveryScriptAlone() {
    String text = "Zahlungseingänge 支払い דוגמה ‘quoted’ 👩\u200d💻 नमस्ते e\u0301";
    assertEquals(text, Legible.of(text));
  }
}
