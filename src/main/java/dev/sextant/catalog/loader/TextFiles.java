package dev.sextant.catalog.loader;

import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes into text strictly: what is not UTF-8 is said to be, with the line, instead of being
 * guessed at.
 */
final class TextFiles {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFiles() {}

  /**
   * The file's text, without a byte-order mark.
   *
   * @throws NotText where the bytes are not UTF-8
   */
  static SourceFile decode(String name, byte[] bytes) throws NotText {
    try {
      return new SourceFile(name, withoutMark(strictly(bytes, bytes.length)));
    } catch (CharacterCodingException invalid) {
      throw notText(name, bytes);
    }
  }

  private static String strictly(byte[] bytes, int length) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, 0, length))
        .toString();
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static NotText notText(String name, byte[] bytes) {
    String lossy = new String(bytes, StandardCharsets.UTF_8);
    int bad = Math.max(0, lossy.indexOf('\uFFFD'));
    SourceFile file = new SourceFile(name, withoutMark(lossy));
    boolean wide =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    if (wide) {
      return new NotText(SourceSpan.startOf(file), "this file is UTF-16, not UTF-8");
    }
    int line = 1 + (int) lossy.substring(0, bad).chars().filter(c -> c == '\n').count();
    int start = lossy.lastIndexOf('\n', Math.max(0, bad - 1)) + 1;
    int column = lossy.codePointCount(start, Math.max(start, bad)) + 1;
    return new NotText(
        new SourceSpan(file, line, column, line, column + 1), "this byte is not UTF-8 text");
  }

  /** Says where a file stops being text. */
  static final class NotText extends IOException {
    private static final long serialVersionUID = 1;
    private final transient SourceSpan span;

    NotText(SourceSpan span, String message) {
      super(message);
      this.span = span;
    }

    SourceSpan span() {
      return span;
    }
  }
}
