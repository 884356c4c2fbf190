package dev.sextant.render.diagram.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * About how deep and how broad a chart gets, to choose the direction in which it is laid out.
 *
 * @param depth how many boxes follow each other
 * @param breadth how many stand beside each other at most
 */
record Layers(int depth, int breadth) {
  /** Boxes are so much wider than high, the arrows between them included. */
  private static final int WIDE = 3;

  /** A page is rather wide than high. */
  private static final double PAGE = 1.3;

  static Layers of(Chart chart) {
    Map<String, Set<String>> after = new HashMap<>();
    Map<String, Integer> before = new HashMap<>();
    for (Edge edge : chart.edges()) {
      if (after.computeIfAbsent(edge.from(), n -> new HashSet<>()).add(edge.to())) {
        before.merge(edge.to(), 1, Integer::sum);
      }
    }
    Map<String, Integer> layers = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (Node node : chart.nodes()) {
      layers.put(node.id(), 0);
      if (!before.containsKey(node.id())) {
        open.add(node.id());
      }
    }
    while (!open.isEmpty()) {
      String id = open.remove();
      for (String next : after.getOrDefault(id, Set.of())) {
        layers.merge(next, layers.getOrDefault(id, 0) + 1, Math::max);
        if (before.merge(next, -1, Integer::sum) == 0) {
          open.add(next);
        }
      }
    }
    Map<Integer, Integer> sizes = new HashMap<>();
    layers.values().forEach(layer -> sizes.merge(layer, 1, Integer::sum));
    List<Integer> breadths = sizes.values().stream().sorted().toList();
    return new Layers(sizes.size(), breadths.isEmpty() ? 0 : breadths.get(breadths.size() - 1));
  }

  boolean areDeep() {
    double downwards = ratio((double) breadth * WIDE / depth);
    double sideways = ratio((double) depth * WIDE / breadth);
    return downwards < sideways;
  }

  /** How far off the shape of a page. */
  private static double ratio(double shape) {
    return Math.abs(Math.log(shape / PAGE));
  }
}
