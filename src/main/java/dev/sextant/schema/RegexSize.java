package dev.sextant.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a regular expression is with its counted repetitions written out, as a few characters
 * can ask for billions.
 *
 * @param units characters, with repetitions multiplied
 * @param depth how deep its groups are nested
 */
record RegexSize(long units, int depth) {
  private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?\\}");
  private static final long HUGE = 1L << 40;

  static RegexSize of(String written) {
    Deque<Long> groups = new ArrayDeque<>();
    long size = 0;
    int depth = 0;
    int at = 0;
    Matcher count = COUNT.matcher(written);
    while (at < written.length()) {
      char c = written.charAt(at);
      long unit = 1;
      at++;
      if (c == '(') {
        groups.push(size);
        size = 0;
        depth = Math.max(depth, groups.size());
        continue;
      } else if (c == ')' && !groups.isEmpty()) {
        unit = size + 1;
        size = groups.pop();
      } else if (c == '\\') {
        at++;
      } else if (c == '[') {
        at = endOfClass(written, at);
      }
      if (at < written.length() && count.region(at, written.length()).lookingAt()) {
        unit *= Math.max(1, times(count));
        at = count.end();
      }
      size = Math.min(HUGE, size + Math.min(HUGE, unit));
    }
    return new RegexSize(size, depth);
  }

  private static long times(Matcher count) {
    String most = count.group(2);
    return Long.parseLong(most == null || most.isEmpty() ? count.group(1) : most);
  }

  private static int endOfClass(String written, int from) {
    int at = from;
    while (at < written.length() && written.charAt(at) != ']') {
      at += written.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }
}
