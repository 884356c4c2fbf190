package dev.sextant.schema;

import dev.sextant.catalog.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every schema that has been led to so far, each inspected once however many contracts share it.
 */
final class Units {
  private final Resolver resolver;
  private final IdentityHashMap<Node, Unit> byNode = new IdentityHashMap<>();
  private final IdentityHashMap<Node, List<Target>> references = new IdentityHashMap<>();
  private final List<Unit> all = new ArrayList<>();

  /** Some seconds of work, for all that is asked about all contracts of a catalog. */
  private long patience = 10_000_000;

  Units(Resolver resolver) {
    this.resolver = resolver;
  }

  Unit of(Part part) {
    Unit known = byNode.get(part.node());
    if (known == null) {
      known = new Inspection(resolver).unit(all.size(), part);
      byNode.put(part.node(), known);
      all.add(known);
      IdentityHashMap<Node, List<Target>> own = new IdentityHashMap<>();
      for (Link link : known.links()) {
        own.computeIfAbsent(link.holder().node(), n -> new ArrayList<>()).add(link.target());
      }
      own.forEach(references::putIfAbsent);
    }
    return known;
  }

  /**
   * Whether there is patience for one more step; a hostile catalog has it end with nothing said.
   */
  boolean mayGoOn() {
    return mayGoOn(1);
  }

  /** As {@link #mayGoOn()}, for many steps at once. */
  boolean mayGoOn(long steps) {
    patience -= Math.min(steps, patience);
    return patience > 0;
  }

  Unit numbered(int number) {
    return all.get(number);
  }

  /** What a schema's own references lead to, however they are written. */
  List<Target> targets(Part holder) {
    return references.getOrDefault(holder.node(), List.of());
  }

  /** A unit with all that it leads to, nearest first; references may lead in circles. */
  Set<Unit> reachable(Unit start) {
    return reachable(List.of(start));
  }

  Set<Unit> reachable(List<Unit> start) {
    Set<Unit> reached = new LinkedHashSet<>();
    Deque<Unit> open = new ArrayDeque<>(start);
    while (!open.isEmpty() && mayGoOn()) {
      Unit unit = open.remove();
      if (reached.add(unit)) {
        for (Link link : unit.links()) {
          if (link.target() instanceof Target.Found found) {
            open.add(of(found.part()));
          }
        }
      }
    }
    return reached;
  }
}
