package dev.sextant.catalog;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a regular expression is with its counted repetitions written out, as {@code
 * (((a{100}){100}){100}){100}} asks for a hundred million steps in a few characters.
 */
public final class RegexSize {
  private static final long HUGE = 1L << 30;

  private final String regex;
  private final Deque<Long> enclosing = new ArrayDeque<>();
  private int depth;

  /** Steps of the group being read, without its last part, which a repetition may multiply. */
  private long steps;

  private long last;

  private RegexSize(String regex) {
    this.regex = regex;
  }

  /** Measures an expression in the syntax of RE2 or Java; what is none has some size too. */
  public static RegexSize of(String regex) {
    RegexSize size = new RegexSize(regex);
    int i = 0;
    while (i < regex.length()) {
      i = size.part(i);
    }
    return size;
  }

  /** Characters, classes and groups, each as often as it is repeated. */
  public long steps() {
    return steps + last;
  }

  /** How deep its groups are nested. */
  public int depth() {
    return depth;
  }

  /** Counts the part that starts here, and says where the next one does. */
  private int part(int i) {
    switch (regex.charAt(i)) {
      case '(' -> {
        enclosing.push(steps());
        depth = Math.max(depth, enclosing.size());
        steps = 0;
        last = 0;
      }
      case ')' -> {
        last = Math.min(HUGE, steps() + 1);
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
        return afterEscape(i);
      }
      default -> single();
    }
    return i + 1;
  }

  private void single() {
    steps = Math.min(HUGE, steps());
    last = 1;
  }

  private int repetition(int open) {
    int close = regex.indexOf('}', open);
    long times = close < 0 || close - open > 20 ? 0 : times(regex.substring(open + 1, close));
    if (times < 0 || close < 0) {
      single();
      return open + 1;
    }
    last = Math.min(HUGE, last * Math.max(1, times));
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
        number = Math.min(number * 10 + c - '0', HUGE);
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

  /** The braces of {@code \x{41}} and {@code \p{L}} repeat nothing. */
  private int afterEscape(int slash) {
    boolean braced = slash + 1 < regex.length() && "xpP".indexOf(regex.charAt(slash + 1)) >= 0;
    int close = braced && regex.startsWith("{", slash + 2) ? regex.indexOf('}', slash) : -1;
    return close < 0 ? slash + 2 : close + 1;
  }
}
