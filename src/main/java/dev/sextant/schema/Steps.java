package dev.sextant.schema;

/**
 * A text that counts how often it is looked at, because a backtracking matcher has no clock of its
 * own.
 */
final class Steps implements CharSequence {
  /** Some milliseconds of matching; a sane expression on a sane text takes a few thousand. */
  private static final int MOST = 1_000_000;

  private final String text;
  private int taken;

  Steps(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (++taken > MOST) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Leaves the matcher, which has no other way out. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("too many steps", null, false, false);
    }
  }
}
