package dev.sextant.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a field's name apart, however its authors join words: {@code cardNumber}, {@code
 * card_number}, {@code CARD-NUMBER}.
 */
public final class Words {
  private Words() {}

  /** The words in lower case; a number is part of the word before it. */
  public static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        end(word, words);
        continue;
      }
      if (startsWord(name, i)) {
        end(word, words);
      }
      word.append(Character.toLowerCase(c));
    }
    end(word, words);
    return words;
  }

  /**
   * At a capital after a small letter or digit, and at the last of several capitals before a small
   * letter.
   */
  private static boolean startsWord(String name, int at) {
    if (at == 0 || !Character.isUpperCase(name.charAt(at))) {
      return false;
    }
    char before = name.charAt(at - 1);
    boolean smallFollows = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
    return Character.isLowerCase(before)
        || Character.isDigit(before)
        || (Character.isUpperCase(before) && smallFollows);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
