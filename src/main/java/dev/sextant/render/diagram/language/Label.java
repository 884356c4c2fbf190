package dev.sextant.render.diagram.language;

import java.util.ArrayList;
import java.util.List;

/** Brings text of any origin into lines that fit beside an arrow. */
public final class Label {
  /** In code points; whoever writes more than this in a label wants to break the picture. */
  private static final int LONGEST = 400;

  /** Shown for a text of which nothing can be seen, as no diagram language takes an empty one. */
  private static final String NOTHING = "\uFFFD";

  private static final String BREAKING = "-_./:";

  private Label() {}

  /** The text in one line, without what cannot be seen, and cut where it goes on and on. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    int written = 0;
    boolean space = false;
    for (int point : text.codePoints().limit(LONGEST * 4L).toArray()) {
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        space = plain.length() > 0;
      } else if (isVisible(point)) {
        if (written == LONGEST) {
          return plain.append('…').toString();
        }
        if (space) {
          plain.append(' ');
          space = false;
        }
        plain.appendCodePoint(point);
        written++;
      }
    }
    return plain.length() == 0 ? NOTHING : plain.toString();
  }

  /** At most so many code points, the last one an ellipsis where there were more. */
  public static String cut(String text, int longest) {
    String plain = plain(text);
    int length = plain.codePointCount(0, plain.length());
    return length <= longest
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** Lines of at most so many code points, broken at spaces where there are any. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : plain(text).split(" ", -1)) {
      if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
        lines.add(line);
        line = "";
      }
      String rest = word;
      while (length(rest) > width) {
        int end = breakOf(rest, rest.offsetByCodePoints(0, width));
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line = line.isEmpty() ? rest : line + " " + rest;
    }
    lines.add(line);
    return lines;
  }

  /** Where a word too long for a line ends best: before a capital or after a mark, near the end. */
  private static int breakOf(String word, int end) {
    for (int i = end; i > end / 2; i--) {
      char before = word.charAt(i - 1);
      boolean capital = Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(before);
      if (capital || BREAKING.indexOf(before) >= 0) {
        return i;
      }
    }
    return end;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Control characters, direction marks, lone surrogates and unassigned code points are not. */
  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
