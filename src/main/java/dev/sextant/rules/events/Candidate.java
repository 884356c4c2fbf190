package dev.sextant.rules.events;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.RequiredFact;
import dev.sextant.catalog.Requirement;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A thing of which a house may require facts.
 *
 * @param asked the paths at which other rules ask for what it lacks
 * @param subscription what it is where it is one, as it may inherit facts
 */
record Candidate(
    Place place, Facts facts, List<CatalogPath> asked, @Nullable Subscription subscription) {
  /** What a thing states. */
  interface Facts {
    /** A fact as far as stated; known where the thing need not state it. */
    Fact<?> of(RequiredFact required);
  }

  static Candidate of(Place place, Facts facts) {
    return new Candidate(place, facts, List.of(place.path()), null);
  }

  /** How a sentence names who states a fact: the whole service for what it states for all. */
  String stating(Fact<?> fact) {
    CatalogPath path = place.path();
    return fact.place().path().isWithin(path) ? path.spoken() : "`" + path.names().get(1) + "`";
  }

  /** As the format calls them. */
  static String section(Requirement.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** As a sentence calls them. */
  static String many(Requirement.Kind kind) {
    return switch (kind) {
      case PUBLISHES -> "publications";
      case CONSUMES -> "subscriptions";
      default -> section(kind);
    };
  }
}
