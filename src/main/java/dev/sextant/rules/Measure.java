package dev.sextant.rules;

import dev.sextant.finding.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How far one part of a stage's exit condition is covered.
 *
 * @param what the things that are counted and what they should have: "events with a schema"
 * @param having those that have it, in the order of the catalog
 * @param open those that lack it, in the order of the catalog
 * @param required whether the stage needs at least one such thing; others only count where there
 *     are any
 */
public record Measure(String what, List<Place> having, List<Place> open, boolean required) {
  public Measure {
    having = List.copyOf(having);
    open = List.copyOf(open);
  }

  /** Counts the things that have what they should; at least one such thing is required. */
  public static <T> Measure of(
      String what,
      Collection<T> things,
      Predicate<? super T> has,
      Function<? super T, Place> place) {
    List<Place> having = new ArrayList<>();
    List<Place> open = new ArrayList<>();
    things.forEach(thing -> (has.test(thing) ? having : open).add(place.apply(thing)));
    return new Measure(what, having, open, true);
  }

  /** The same, which only counts where there is such a thing. */
  public Measure optional() {
    return new Measure(what, having, open, false);
  }

  public int met() {
    return having.size();
  }

  public int total() {
    return having.size() + open.size();
  }

  /** Covered in full; nothing at all covers nothing where something is required. */
  public boolean holds() {
    return open.isEmpty() && (total() > 0 || !required);
  }
}
