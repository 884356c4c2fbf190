package dev.sextant.catalog.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Bytes are text where they are UTF-8, and else someone is told where they stop being so. */
class TextFilesTest {
  @Test
  void utf8IsTextWithoutItsMark() {
    assertText("", "");
    assertText("a", "a");
    assertText("é 订单 😀\r\n", "é 订单 😀\r\n");
    assertText("a: 1", "\uFEFFa: 1");
    assertText("\uFFFD", "\uFFFD");
    assertText("\uFEFF", "\uFEFF\uFEFF");
    assertText("a\0b", "a\0b");
  }

  private static void assertText(String text, String content) {
    TextFiles.Decoded decoded = TextFiles.decode("f.yaml", content.getBytes(UTF_8));
    assertNull(decoded.flaw());
    assertEquals(text, decoded.file().text());
  }

  @Test
  void whatIsNotIsTold() {
    assertTold("1:1 this file is UTF-16, not UTF-8 / save it as UTF-8", "a: 1".getBytes(UTF_16));
    assertTold(
        "1:1 this file is UTF-16, not UTF-8 / save it as UTF-8", "\uFEFFa".getBytes(UTF_16LE));
    assertTold(
        "1:1 this file is UTF-16, not UTF-8 / save it as UTF-8", "\uFEFFa".getBytes(UTF_16BE));
    assertTold("1:1 this byte is not UTF-8 text / save it as UTF-8", new byte[] {(byte) 0xFF});
    assertTold(
        "1:1 this byte is not UTF-8 text / save it as UTF-8", new byte[] {(byte) 0xFF, (byte) 'a'});
    assertTold(
        "2:4 this byte is not UTF-8 text / save it as UTF-8", "a: b\ncafé".getBytes(ISO_8859_1));
    assertTold(
        "1:1 this file is not text / name a YAML file, saved as UTF-8",
        new byte[] {'P', 'K', (byte) 0x80, 0});
  }

  private static void assertTold(String told, byte[] bytes) {
    Flaw flaw = TextFiles.decode("f.yaml", bytes).flaw();
    assertEquals(
        told,
        flaw == null
            ? "nothing"
            : "%d:%d %s / %s"
                .formatted(flaw.span().line(), flaw.span().column(), flaw.message(), flaw.help()));
  }
}
