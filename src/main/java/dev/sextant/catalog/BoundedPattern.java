package dev.sextant.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Compiles regular expressions that strangers wrote: RE2 matches in linear time, but writes
 * repetitions out before it does.
 */
public final class BoundedPattern {
  private static final int MOST_STEPS = 10_000;
  private static final int DEEPEST = 200;

  /** Measuring looks ahead, and so takes the square of a length that nobody needs. */
  private static final int LONGEST = 10_000;

  private BoundedPattern() {}

  /**
   * A pattern that is safe to compile and to match.
   *
   * @throws PatternSyntaxException where it is not a regular expression, or too large a one
   */
  public static Pattern compile(String regex) {
    if (regex.length() > LONGEST) {
      throw new PatternSyntaxException("longer than " + LONGEST + " characters", regex);
    }
    RegexSize size = RegexSize.of(regex);
    if (size.steps() > MOST_STEPS || size.depth() > DEEPEST) {
      throw new PatternSyntaxException("too large when its repetitions are written out", regex);
    }
    return Pattern.compile(regex);
  }
}
