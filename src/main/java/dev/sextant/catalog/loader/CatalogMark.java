package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.TextFiles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tells from raw bytes whether a file may be part of a catalog, so that others are not parsed. */
final class CatalogMark {
  private static final Pattern LINE = Pattern.compile("(?m)^[\"']?sextant[\"']?[ \t]{0,80}:");

  /** JSON is YAML, but its lines are not where its names start. */
  private static final Pattern IN_BRACES = Pattern.compile("[\"']?sextant[\"']?[ \t]{0,80}:");

  private CatalogMark() {}

  static boolean isIn(byte[] bytes) {
    String text = new String(bytes, charset(bytes));
    for (String mark : List.of("\u00EF\u00BB\u00BF", "\uFEFF")) {
      text = text.startsWith(mark) ? text.substring(mark.length()) : text;
    }
    boolean braces = text.stripLeading().startsWith("{");
    return (braces ? IN_BRACES : LINE).matcher(text).find();
  }

  /** One byte a character will do to find the word, unless the file says that it takes two. */
  private static Charset charset(byte[] bytes) {
    return TextFiles.isUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
  }
}
