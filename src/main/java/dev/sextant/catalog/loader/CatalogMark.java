package dev.sextant.catalog.loader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells from raw bytes whether a file may be part of a catalog, so that others are not parsed. */
final class CatalogMark {
  /** At the start of a line; or, as JSON is YAML, quoted and indented, or in a line of braces. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^(?:\u00EF\u00BB\u00BF|\uFEFF)?"
              + "(?:[\"']?sextant[\"']?"
              + "|[ \t]{1,80}\"sextant\""
              + "|[ \t]{0,80}\\{[^\n\r]{0,2000}?[\"']?sextant[\"']?)"
              + "[ \t]{0,80}:");

  private CatalogMark() {}

  static boolean isIn(byte[] bytes) {
    return LINE.matcher(new String(bytes, charset(bytes))).find();
  }

  /** One byte a character will do to find the word, unless the file says that it takes two. */
  private static Charset charset(byte[] bytes) {
    return TextFiles.isUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
  }
}
