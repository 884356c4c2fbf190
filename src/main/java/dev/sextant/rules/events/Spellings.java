package dev.sextant.rules.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spells a name as other houses would, so that a name which only differs in style is corrected. */
final class Spellings {
  /** Longer names are no matter of style, and hostile ones are not worth the work. */
  private static final int LONGEST = 100;

  private Spellings() {}

  /** Other spellings of a name, the closest first. */
  static Stream<String> of(String name) {
    if (name.length() > LONGEST) {
      return Stream.empty();
    }
    List<String> words = words(name);
    String pascal = words.stream().map(Spellings::capital).collect(Collectors.joining());
    return Stream.of(
        name.toLowerCase(Locale.ROOT),
        String.join("-", words),
        String.join(".", words),
        String.join("_", words),
        pascal,
        words.isEmpty() ? name : words.get(0) + pascal.substring(words.get(0).length()));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Its words in small letters: at separators, and where small letters turn into large ones. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean separates = !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
      boolean starts =
          Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(name.charAt(i - 1));
      if ((separates || starts) && word.length() > 0) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (!separates) {
        word.append(c);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
