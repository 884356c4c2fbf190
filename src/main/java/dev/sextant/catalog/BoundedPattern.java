package dev.sextant.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Compiles regular expressions that strangers wrote: RE2 matches in linear time, but writes {@code
 * (((a{100}){100}){100}){100}} out a hundred million times before it does.
 */
public final class BoundedPattern {
  private static final int MOST_STEPS = 10_000;
  private static final int DEEPEST = 200;

  private final String regex;
  private final Deque<Long> enclosing = new ArrayDeque<>();

  /** Steps of the group being read, without its last part, which a repetition may multiply. */
  private long steps;

  private long last;

  private BoundedPattern(String regex) {
    this.regex = regex;
  }

  /**
   * A pattern that is safe to compile and to match.
   *
   * @throws PatternSyntaxException where it is not a regular expression, or too large a one
   */
  public static Pattern compile(String regex) {
    new BoundedPattern(regex).check();
    return Pattern.compile(regex);
  }

  private void check() {
    int i = 0;
    while (i < regex.length()) {
      i = part(i);
      if (steps + last > MOST_STEPS || enclosing.size() > DEEPEST) {
        throw new PatternSyntaxException("too large when its repetitions are written out", regex);
      }
    }
  }

  /** Counts the part that starts here, and says where the next one does. */
  private int part(int i) {
    switch (regex.charAt(i)) {
      case '(' -> {
        enclosing.push(steps + last);
        steps = 0;
        last = 0;
      }
      case ')' -> {
        last += steps + 1;
        steps = enclosing.isEmpty() ? 0 : enclosing.pop();
      }
      case '{' -> {
        return repetition(i);
      }
      case '[' -> {
        single();
        return afterClass(i);
      }
      case '\\' -> {
        single();
        return i + 2;
      }
      default -> single();
    }
    return i + 1;
  }

  private void single() {
    steps += last;
    last = 1;
  }

  private int repetition(int open) {
    int close = regex.indexOf('}', open);
    long times = close < 0 || close - open > 20 ? 0 : times(regex.substring(open + 1, close));
    if (times < 0 || close < 0) {
      single();
      return open + 1;
    }
    last *= Math.max(1, times);
    return close + 1;
  }

  /** The larger of {@code n,m}; negative where this is no repetition but plain text. */
  private static long times(String inside) {
    long most = 0;
    long number = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == ',') {
        most = number;
        number = 0;
      } else if (c < '0' || c > '9') {
        return -1;
      } else {
        number = Math.min(number * 10 + c - '0', MOST_STEPS + 1L);
      }
    }
    return Math.max(most, number);
  }

  private int afterClass(int open) {
    int i = open + 1;
    i += regex.startsWith("^", i) ? 1 : 0;
    i += regex.startsWith("]", i) ? 1 : 0;
    while (i < regex.length() && regex.charAt(i) != ']') {
      boolean named = regex.startsWith("[:", i) && regex.indexOf(":]", i) > 0;
      i = named ? regex.indexOf(":]", i) + 2 : i + (regex.charAt(i) == '\\' ? 2 : 1);
    }
    return i + 1;
  }
}
