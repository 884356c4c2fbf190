package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import dev.sextant.finding.SourceFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every part of the binding needs: where problems go, which names exist, and what paths are
 * relative to.
 */
record Reading(Problems problems, Names names, Map<SourceFile, Base> bases) {
  Base baseOf(Place place) {
    Base base = bases.get(place.span().file());
    if (base == null) {
      throw new IllegalStateException("no folder is known for " + place.span().file());
    }
    return base;
  }

  /** Reports a value of the wrong shape; always null, for a parser to return. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null fits every type
  <T> @Nullable T wrong(Node node, Place place, String expected, String help) {
    return wrong(called(place), node, place, expected, help);
  }

  /** As above, for what a sentence calls otherwise than by its key. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null fits every type
  <T> @Nullable T wrong(String what, Node node, Place place, String expected, String help) {
    problems.report(
        LoadingRules.WRONG_TYPE,
        place,
        what + " should be " + expected + ", but is " + node.kind(),
        help);
    return null;
  }

  /** How a message calls a value: by its key, or by its number in the list that the key holds. */
  static String called(Place place) {
    List<String> names = place.path().names();
    int last = names.size() - 1;
    boolean item =
        last > 0
            && names.get(last).chars().allMatch(Character::isDigit)
            && !names.get(last - 1).equals("versions");
    return item
        ? "item " + names.get(last) + " of " + Quote.of(names.get(last - 1))
        : Quote.of(place.path().name());
  }
}
