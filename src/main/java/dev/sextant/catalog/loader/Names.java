package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.MapNode;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    String one() {
      return one;
    }
  }

  private final Map<Section, Set<String>> declared = new LinkedHashMap<>();
  private final Problems problems;

  Names(MapNode root, Problems problems) {
    this.problems = problems;
    for (Section section : Section.values()) {
      Set<String> names = new LinkedHashSet<>();
      if (root.get(section.key()) instanceof MapNode map) {
        map.byName().keySet().stream().filter(name -> !name.startsWith("x-")).forEach(names::add);
      }
      declared.put(section, names);
    }
  }

  Set<String> in(Section section) {
    return declared.getOrDefault(section, Set.of());
  }

  /**
   * The name that a reference means, or null where nothing is close.
   *
   * @param what how the message calls what is looked for, such as "a channel"
   */
  @Nullable String resolve(String written, String what, Place place, Section... sections) {
    List<String> known = new ArrayList<>();
    for (Section section : sections) {
      if (in(section).contains(written)) {
        return written;
      }
      known.addAll(in(section));
    }
    return unknown(written, what, place, known);
  }

  /** Reports a name that none of the known ones is, and guesses. */
  @Nullable String unknown(String written, String what, Place place, Collection<String> known) {
    String otherKind = null;
    for (Section section : Section.values()) {
      if (in(section).contains(written)) {
        otherKind = section.one();
      }
    }
    if (otherKind != null) {
      problems
          .report(
              LoadingRules.UNKNOWN_REFERENCE,
              place,
              "`" + written + "` is " + otherKind + ", but " + what + " is needed here",
              "name " + what + " instead")
          .detail(written);
      return null;
    }
    String guess = NearMiss.of(written, known).orElse(null);
    problems
        .report(
            LoadingRules.UNKNOWN_REFERENCE,
            place,
            "`" + written + "` is not declared as " + what,
            guess == null ? "declare it, or correct the name" : "did you mean `" + guess + "`?")
        .detail(written);
    return guess;
  }
}
