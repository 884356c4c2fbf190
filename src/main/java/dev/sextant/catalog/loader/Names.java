package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.MapNode;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names a catalog declares, known before anything is bound, and what a reference to one
 * resolves to.
 */
final class Names {
  /** The sections whose entries can be referred to, with how a sentence calls one. */
  enum Section {
    CONTEXTS("a context"),
    ENTITIES("an entity"),
    ACTORS("an actor"),
    BROKERS("a broker"),
    CHANNELS("a channel"),
    EVENTS("an event"),
    COMMANDS("a command"),
    REPLIES("a reply"),
    SERVICES("a service"),
    SCHEMAS("a shared schema"),
    FLOWS("a flow");

    private final String one;

    Section(String one) {
      this.one = one;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    String one() {
      return one;
    }
  }

  /** How many letters may be compared for guesses in one catalog: a second's work. */
  private static final long COMPARISONS = 100_000_000;

  private final Map<Section, Set<String>> declared = new EnumMap<>(Section.class);
  private final Problems problems;
  private long compared;

  Names(MapNode root, Problems problems) {
    this.problems = problems;
    for (Section section : Section.values()) {
      Set<String> names = new LinkedHashSet<>();
      if (root.get(section.key()) instanceof MapNode map) {
        map.names().stream().filter(name -> !name.startsWith("x-")).forEach(names::add);
      }
      declared.put(section, names);
    }
  }

  Set<String> in(Section section) {
    return declared.getOrDefault(section, Set.of());
  }

  boolean has(String name, Section... sections) {
    for (Section section : sections) {
      if (in(section).contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The name that a reference means, or null where nothing is close.
   *
   * @param what how the message calls what is looked for, such as "a channel"
   */
  @Nullable String resolve(String written, String what, Place place, Section... sections) {
    if (has(written, sections)) {
      return written;
    }
    List<Set<String>> known = Arrays.stream(sections).map(this::in).toList();
    return unknown(written, what, place, guess(written, known));
  }

  /** Reports a name that none of the known ones is, and guesses. */
  @Nullable String unknown(String written, String what, Place place, Set<String> known) {
    return unknown(written, what, place, guess(written, List.of(known)));
  }

  private @Nullable String unknown(
      String written, String what, Place place, Optional<String> meant) {
    String guess = meant.orElse(null);
    String other = null;
    for (Section section : Section.values()) {
      other = in(section).contains(written) ? section.one() : other;
    }
    String message =
        other == null
            ? " is not declared as " + what
            : " is " + other + ", but " + what + " is needed here";
    String otherwise =
        other == null ? "declare it, or correct the name" : "name " + what + " instead";
    problems
        .report(
            LoadingRules.UNKNOWN_REFERENCE,
            place,
            Quote.of(written) + message,
            guess == null ? otherwise : "did you mean " + Quote.of(guess) + "?")
        .detail(written);
    return guess;
  }

  /** The known name that is meant, if one is close and there have not been too many to guess. */
  private Optional<String> guess(String written, List<Set<String>> known) {
    int names = known.stream().mapToInt(Set::size).sum();
    compared += (long) names * written.length() * written.length();
    return compared > COMPARISONS
        ? Optional.empty()
        : NearMiss.of(written, known.stream().flatMap(Set::stream).toList());
  }

  boolean isClose(String written, Set<String> known) {
    return guess(written, List.of(known)).isPresent();
  }
}
