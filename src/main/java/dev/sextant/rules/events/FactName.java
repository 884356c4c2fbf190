package dev.sextant.rules.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request would be called as a fact, to make advice concrete: {@code OrderPlaced} for {@code
 * PlaceOrder}.
 */
final class FactName {
  private static final int MOST_WORDS = 3;

  /** Verbs of which nothing worth a name becomes. */
  private static final Set<String> TOO_PLAIN =
      Set.of("get", "give", "make", "keep", "tell", "find", "fetch");

  private FactName() {}

  /** The fact's name in the spelling of the request; null where that would be a guess. */
  static @Nullable String of(MessageName name) {
    List<String> words = new ArrayList<>(name.words());
    if (words.size() < 2 || words.size() > MOST_WORDS || !name.plain()) {
      return null;
    }
    boolean leads = Verbs.requestsAtStart(name.first()) || !Verbs.requestsAtEnd(name.last());
    String verb = words.remove(leads ? 0 : words.size() - 1);
    if (TOO_PLAIN.contains(verb) || words.stream().anyMatch(FactName::isNoNoun)) {
      return null;
    }
    words.add(Verbs.participle(verb));
    return Spelling.of(name.text()).write(words);
  }

  private static boolean isNoNoun(String word) {
    return Verbs.requestsAtStart(word) || Verbs.isPast(word) || Tense.isLink(word);
  }

  /** The word with its first letter in upper case. */
  static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
