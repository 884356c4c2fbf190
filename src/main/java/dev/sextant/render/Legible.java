package dev.sextant.render;

/**
 * Makes text from a catalog safe to print: a name must not move the cursor, colour the screen or
 * turn the direction of the line, as a pull request could use that to hide what it changes.
 */
public final class Legible {
  private static final int REPLACEMENT = 0xFFFD;

  private Legible() {}

  /**
   * The text with each character that would act instead of being seen replaced by a visible one.
   */
  public static String of(String text) {
    if (text.codePoints().noneMatch(Legible::acts)) {
      return text;
    }
    StringBuilder legible = new StringBuilder(text.length());
    text.codePoints().map(Legible::visible).forEach(legible::appendCodePoint);
    return legible.toString();
  }

  /** A character to print in place of this one; itself where it is harmless. */
  static int visible(int c) {
    if (!acts(c)) {
      return c;
    }
    // Unicode draws a picture of each old control character.
    return c < 0x20 ? 0x2400 + c : c == 0x7F ? 0x2421 : REPLACEMENT;
  }

  private static boolean acts(int c) {
    if (c < 0x7F) {
      return c < 0x20;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.SURROGATE -> true;
      case Character.FORMAT -> turnsDirection(c) || isHidden(c);
      default -> false;
    };
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  /** Tags and zero-width marks that write nothing; joiners stay, as scripts and emoji need them. */
  private static boolean isHidden(int c) {
    return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0xAD || (c >= 0xE0000 && c <= 0xE007F);
  }
}
