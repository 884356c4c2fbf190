package dev.sextant.catalog.source;

import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text strictly: what is not UTF-8 is said to be, with the line, instead of being
 * guessed at.
 */
public final class TextFiles {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFiles() {}

  public static Decoded decode(String name, byte[] bytes) {
    if (isUtf16(bytes)) {
      SourceFile file = new SourceFile(name, "");
      return new Decoded(file, flaw(SourceSpan.startOf(file), "this file is UTF-16, not UTF-8"));
    }
    String lossy = withoutMark(new String(bytes, StandardCharsets.UTF_8));
    // What cannot be decoded is replaced by a character that few files hold; the quick decoder says
    // no more.
    if (lossy.indexOf('\uFFFD') < 0) {
      return new Decoded(new SourceFile(name, lossy), null);
    }
    try {
      return new Decoded(new SourceFile(name, withoutMark(strictly(bytes))), null);
    } catch (CharacterCodingException invalid) {
      if (isBinary(bytes)) {
        SourceFile file = new SourceFile(name, "");
        String help = "name a YAML file, saved as UTF-8";
        return new Decoded(
            file, Flaw.unreadable(SourceSpan.startOf(file), "this file is not text", help));
      }
      SourceFile file = new SourceFile(name, lossy);
      SourceSpan bad = SourceSpan.at(file, lossy.indexOf('\uFFFD'));
      return new Decoded(file, flaw(bad, "this byte is not UTF-8 text"));
    }
  }

  /** Whether the bytes begin with UTF-16's mark, in either order. */
  public static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
  }

  /** Text in any other encoding of one byte a character would have no such byte. */
  private static boolean isBinary(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  private static String strictly(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static Flaw flaw(SourceSpan span, String message) {
    return Flaw.unreadable(span, message, "save it as UTF-8");
  }

  /**
   * What bytes say.
   *
   * @param flaw where they stop being text; null where they are
   */
  public record Decoded(SourceFile file, @Nullable Flaw flaw) {}
}
