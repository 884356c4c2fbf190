package dev.sextant.render.diagram.language;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Short names for what is drawn, which are no word of any diagram language and still readable.
 *
 * @param <T> what is drawn
 */
public final class Aliases<T> {
  private static final int LONGEST = 24;

  private final String letter;
  private final Map<T, String> aliases = new LinkedHashMap<>();

  /**
   * @param letter what each begins with
   * @param name what a thing is called
   */
  public Aliases(String letter, List<T> things, Function<T, String> name) {
    this.letter = letter;
    for (T thing : things) {
      String number = letter + (aliases.size() + 1);
      String words =
          Normalizer.normalize(name.apply(thing), Normalizer.Form.NFKD)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9]+", "_")
              .replaceAll("^_|_$", "");
      String shown = words.substring(0, Math.min(LONGEST, words.length()));
      aliases.put(thing, shown.isEmpty() ? number : number + "_" + shown);
    }
  }

  public String of(T thing) {
    return aliases.getOrDefault(thing, letter + "0");
  }
}
