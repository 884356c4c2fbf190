package dev.sextant.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds references that lead back to themselves while they still speak of the same value.
 *
 * <p>A tree's node may hold nodes; a schema that is itself, and nothing more, never comes to an
 * end.
 */
final class Circles {
  private final Units units;
  private final Set<Unit> done = new HashSet<>();
  private final List<SchemaFlaw> found = new ArrayList<>();

  Circles(Units units) {
    this.units = units;
  }

  static List<SchemaFlaw> in(Units units, Set<Unit> reachable) {
    Circles circles = new Circles(units);
    reachable.forEach(circles::from);
    return circles.found;
  }

  /** Without recursion, as a chain of references may be long. */
  private void from(Unit start) {
    Deque<Visit> path = new ArrayDeque<>();
    Set<Unit> onPath = new HashSet<>();
    enter(start, path, onPath);
    while (!path.isEmpty()) {
      Visit visit = path.getLast();
      if (!visit.rest.hasNext()) {
        path.removeLast();
        onPath.remove(visit.unit);
        continue;
      }
      Link link = visit.rest.next();
      visit.link = link;
      if (link.inPlace() && link.target() instanceof Target.Found target) {
        Unit next = units.of(target.part());
        if (onPath.contains(next)) {
          report(path, next);
        } else {
          enter(next, path, onPath);
        }
      }
    }
  }

  private void enter(Unit unit, Deque<Visit> path, Set<Unit> onPath) {
    if (done.add(unit)) {
      path.addLast(new Visit(unit));
      onPath.add(unit);
    }
  }

  /**
   * At the first of the circle's references by position, so that every contract reports the same
   * place.
   */
  private void report(Deque<Visit> path, Unit back) {
    Link first = null;
    for (Iterator<Visit> visits = path.descendingIterator(); visits.hasNext(); ) {
      Visit visit = visits.next();
      if (visit.link != null && (first == null || visit.link.span().compareTo(first.span()) < 0)) {
        first = visit.link;
      }
      if (visit.unit.equals(back)) {
        break;
      }
    }
    if (first != null) {
      found.add(
          new SchemaFlaw(
              SchemaFlaw.Kind.INVALID,
              first.span(),
              first.holder().pointer(),
              "this reference leads back to itself without ever reaching a field, so no document can be held against it",
              "refer to what the value should be, or put the reference under `properties` or `items`",
              null));
    }
  }

  /** A schema on the way, and which of its references is being followed. */
  private static final class Visit {
    private final Unit unit;
    private final Iterator<Link> rest;
    private @Nullable Link link;

    Visit(Unit unit) {
      this.unit = unit;
      this.rest = unit.links().iterator();
    }
  }
}
