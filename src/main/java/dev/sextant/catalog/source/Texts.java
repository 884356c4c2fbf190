package dev.sextant.catalog.source;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one copy of what a file says over and over, above all names: half of the memory of a large
 * catalog would be copies of them.
 */
final class Texts {
  private static final int LONGEST = 40;
  private static final int MOST = 20_000;

  private final Map<String, String> known = new HashMap<>();

  String one(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    String first = known.get(text);
    if (first == null) {
      if (known.size() < MOST) {
        known.put(text, text);
      }
      return text;
    }
    return first;
  }
}
