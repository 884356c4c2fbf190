package dev.sextant.schema;

import dev.sextant.catalog.RegexSize;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a contract, in the flavour of ECMA-262: found anywhere in a text, not
 * matched against all of it.
 *
 * <p>Contracts come from pull requests, so that none may take long: linear time where the
 * expression allows it, and a bounded number of steps where it looks around or back.
 */
final class Regex {
  private static final int LONGEST = 5_000;
  private static final int DEEPEST = 100;
  private static final int MOST_REPEATED = 1_000_000;

  /** The linear matcher writes repetitions out, and grows with them. */
  private static final int MOST_WRITTEN_OUT = 5_000;

  private final com.google.re2j.@Nullable Pattern linear;
  private final @Nullable Pattern backtracking;

  private Regex(com.google.re2j.@Nullable Pattern linear, @Nullable Pattern backtracking) {
    this.linear = linear;
    this.backtracking = backtracking;
  }

  /**
   * Reads an expression.
   *
   * @throws Malformed where it is none
   */
  static Regex of(String written) throws Malformed {
    if (written.length() > LONGEST) {
      throw new Malformed("it is longer than " + LONGEST + " characters");
    }
    String translated = EcmaSyntax.translate(written);
    RegexSize size = RegexSize.of(translated);
    if (size.depth() > DEEPEST) {
      throw new Malformed("its groups are nested more than " + DEEPEST + " deep");
    }
    if (size.steps() > MOST_REPEATED) {
      throw new Malformed("its repetitions multiply to more than " + MOST_REPEATED);
    }
    if (size.steps() > MOST_WRITTEN_OUT) {
      return backtracking(translated);
    }
    try {
      return new Regex(com.google.re2j.Pattern.compile(translated), null);
    } catch (com.google.re2j.PatternSyntaxException notLinear) {
      return backtracking(translated);
    }
  }

  private static Regex backtracking(String translated) throws Malformed {
    try {
      return new Regex(null, Pattern.compile(translated));
    } catch (PatternSyntaxException wrong) {
      throw new Malformed(wrong.getDescription().toLowerCase(Locale.ROOT));
    } catch (StackOverflowError | IllegalArgumentException tooMuch) {
      throw new Malformed("it is too large");
    }
  }

  /**
   * Whether it is found in a text.
   *
   * @throws Steps.Exhausted where that would take too long to say
   */
  boolean isFoundIn(String text) {
    if (linear != null) {
      return linear.matcher(text).find();
    }
    try {
      return backtracking != null && backtracking.matcher(new Steps(text)).find();
    } catch (StackOverflowError tooDeep) {
      throw new Steps.Exhausted();
    }
  }

  /** Says why a text is no regular expression. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
    private final String why;

    Malformed(String why) {
      super(why);
      this.why = why;
    }

    String why() {
      return why;
    }
  }
}
