package dev.sextant.rules;

import dev.sextant.finding.Place;
import java.util.List;

/**
 * How far one part of a stage's exit condition is covered.
 *
 * @param what the things that are counted and what they should have: "events with a schema"
 * @param total how many there are
 * @param open those that lack it, in the order of the catalog
 * @param required whether the stage needs at least one such thing; others only count where there
 *     are any
 */
public record Measure(String what, int total, List<Place> open, boolean required) {
  public Measure {
    open = List.copyOf(open);
  }

  public int met() {
    return total - open.size();
  }

  /** Covered in full; nothing at all covers nothing where something is required. */
  public boolean holds() {
    return open.isEmpty() && (total > 0 || !required);
  }
}
