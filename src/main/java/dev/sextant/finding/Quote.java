package dev.sextant.finding;

/**
 * Quotes what a catalog says inside a message, so that no name can flood a report or move its
 * cursor.
 */
public final class Quote {
  private static final int LONGEST = 80;

  private Quote() {}

  /**
   * The text in backquotes: shortened where it is long, without line breaks and control characters.
   */
  public static String of(String text) {
    return "`" + shortened(text) + "`";
  }

  /** As {@link #of}, without the backquotes. */
  public static String shortened(String text) {
    String start = text;
    if (text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST) {
      start = text.substring(0, text.offsetByCodePoints(0, LONGEST - 10)) + "…";
    }
    StringBuilder plain = new StringBuilder(start.length());
    start
        .codePoints()
        .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
