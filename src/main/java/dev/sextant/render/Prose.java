package dev.sextant.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Small words for reports: numbers with their nouns, and lines of a width. */
public final class Prose {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Prose() {}

  /** "1 error", "3 errors", "no errors". */
  public static String count(long number, String one) {
    String noun =
        number == 1
            ? one
            : one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    return (number == 0 ? "no" : String.valueOf(number)) + " " + noun;
  }

  /** A message or a help as a sentence of its own, with a capital and an end. */
  public static String sentence(String text) {
    return capital(text) + (text.endsWith("?") || text.endsWith("…") ? "" : ".");
  }

  /** Breaks a text at spaces into lines of at most the given width; a longer word stands alone. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACES.split(text.strip(), -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  public static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
