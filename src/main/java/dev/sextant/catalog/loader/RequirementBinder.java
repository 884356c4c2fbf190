package dev.sextant.catalog.loader;

import dev.sextant.catalog.RequiredFact;
import dev.sextant.catalog.Requirement;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the words of {@code policy.require}. */
final class RequirementBinder {
  private static final String FACTS =
      Arrays.stream(RequiredFact.values()).map(RequiredFact::key).collect(Collectors.joining(", "));

  private RequirementBinder() {}

  static @Nullable Requirement requirement(Reading reading, Node node, Place place) {
    if (!(node instanceof ScalarNode scalar)) {
      return reading.wrong(node, place, "a fact that can be required", "name one, such as `sla`");
    }
    String word = scalar.text();
    int dot = word.indexOf('.');
    for (RequiredFact fact : RequiredFact.values()) {
      if (fact.key().equals(word)) {
        return new Requirement(fact, fact.kinds(), word, place);
      }
      for (Requirement.Kind kind : fact.kinds()) {
        if (dot > 0 && word(kind, fact).equals(word)) {
          return new Requirement(fact, Set.of(kind), word, place);
        }
      }
    }
    return Values.refuse(
        reading,
        scalar,
        place,
        "a fact that can be required",
        NearMiss.help(word, words(), "write one of " + FACTS + "; `events.sla` asks only events"));
  }

  private static String word(Requirement.Kind kind, RequiredFact fact) {
    return kind.name().toLowerCase(Locale.ROOT) + "." + fact.key();
  }

  /** A word alone is for everything that can state the fact; one kind may stand before it. */
  private static List<String> words() {
    return Arrays.stream(RequiredFact.values())
        .flatMap(
            fact ->
                Stream.concat(
                    Stream.of(fact.key()), fact.kinds().stream().map(kind -> word(kind, fact))))
        .toList();
  }
}
