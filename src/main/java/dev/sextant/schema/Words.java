package dev.sextant.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a field's name apart, however its authors join words: {@code cardNumber}, {@code card_number}, {@code CARD-NUMBER}. */
final class Words {
  private Words() {}

  /** The words in lower case; a number is part of the word before it. */
  static List<String> of(String name) {
    String spaced =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("([A-Z])([A-Z][a-z])", "$1 $2");
    List<String> words = new ArrayList<>();
    for (String word : spaced.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
