package dev.sextant.catalog.loader;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for paths, matched in linear time: the file system's own globs can take for ever.
 *
 * @param folder the part before the first wildcard; the whole path where there is none
 * @param pattern what the path below that folder has to match; null where it is not a valid pattern
 */
record Glob(String folder, boolean hasWildcards, @Nullable Pattern pattern) {
  private static final String WILDCARDS = "*?[{";
  private static final int LONGEST = 1000;

  static Glob of(String text) {
    int wildcard = 0;
    while (wildcard < text.length() && WILDCARDS.indexOf(text.charAt(wildcard)) < 0) {
      wildcard++;
    }
    if (wildcard == text.length()) {
      return new Glob(text, false, null);
    }
    int start = text.lastIndexOf('/', wildcard) + 1;
    return new Glob(text.substring(0, start), true, compiled(text.substring(start)));
  }

  boolean matches(Path relative) {
    return pattern != null && pattern.matches(relative.toString().replace('\\', '/'));
  }

  /** The pattern that a whole path has to match; null where it is not a valid one. */
  static @Nullable Pattern whole(String glob) {
    return compiled(glob);
  }

  private static @Nullable Pattern compiled(String glob) {
    try {
      return glob.length() > LONGEST ? null : Pattern.compile(regex(glob));
    } catch (PatternSyntaxException notAPattern) {
      return null;
    }
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    boolean choice = false;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int end = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (end > 0) {
        String set = glob.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
        regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
        i = end;
      } else if (c == '{' || (choice && (c == ',' || c == '}'))) {
        choice = c != '}';
        regex.append(c == '{' ? "(?:" : c == ',' ? "|" : ")");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
