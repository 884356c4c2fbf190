package dev.sextant.schema;

import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * All the schemas that a value must satisfy at once, with references followed and {@code allOf}
 * written out.
 *
 * @param parts those that say something themselves
 * @param isWhole whether all of it can be seen; false where JSON Schema's own schema is referred
 *     to, and where looking on would take too long
 */
record Conjunction(List<Part> parts, boolean isWhole) {
  private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");
  private static final List<String> CONDITIONAL = List.of("then", "else");

  static Conjunction of(List<Part> start, Units units) {
    return collect(start, units, false);
  }

  /** Also what holds for some values only, in the branches of alternatives and conditions. */
  static Conjunction withBranches(List<Part> start, Units units) {
    return collect(start, units, true);
  }

  private static Conjunction collect(List<Part> start, Units units, boolean branches) {
    if (start.size() == 1 && start.get(0).isPlain() && units.mayGoOn()) {
      return new Conjunction(start, true);
    }
    List<Part> parts = new ArrayList<>();
    boolean whole = true;
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Part> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      Part part = open.remove();
      if (!seen.add(part.node())) {
        continue;
      }
      if (!units.mayGoOn()) {
        return new Conjunction(List.of(), false);
      }
      List<Target> targets = units.targets(part);
      for (Target target : targets) {
        if (target instanceof Target.Found found) {
          units.of(found.part());
          open.add(found.part());
        } else {
          whole = false;
        }
      }
      if (part.get("$ref") != null && part.dialect().refStandsAlone()) {
        continue;
      }
      parts.add(part);
      if (part.get("allOf") != null) {
        open.addAll(part.list("allOf"));
      }
      if (branches) {
        branches(part).forEach(open::addAll);
      }
    }
    return new Conjunction(parts, whole);
  }

  private static List<List<Part>> branches(Part part) {
    if (part.isPlain()) {
      return List.of();
    }
    List<List<Part>> all = new ArrayList<>(alternatives(part));
    for (String keyword : CONDITIONAL) {
      Part branch = part.get("if") == null ? null : part.one(keyword);
      if (branch != null) {
        all.add(List.of(branch));
      }
    }
    if (part.hasNamed("dependentSchemas")) {
      all.add(List.copyOf(part.map("dependentSchemas").values()));
    }
    if (part.hasNamed("dependencies")) {
      all.add(
          part.map("dependencies").values().stream()
              .filter(p -> p.node() instanceof MapNode)
              .toList());
    }
    return all;
  }

  /** The lists of schemas of which one must hold. */
  static List<List<Part>> alternatives(Part part) {
    if (part.isPlain()) {
      return List.of();
    }
    List<List<Part>> all = new ArrayList<>();
    for (String keyword : ALTERNATIVES) {
      List<Part> branches = part.list(keyword);
      if (!branches.isEmpty()) {
        all.add(branches);
      }
    }
    Part then = part.get("if") == null ? null : part.one("then");
    Part otherwise = part.one("else");
    if (then != null && otherwise != null) {
      all.add(List.of(then, otherwise));
    }
    return all;
  }
}
