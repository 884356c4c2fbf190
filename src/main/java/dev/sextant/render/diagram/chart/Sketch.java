package dev.sextant.render.diagram.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A chart while it is being drawn: what is said twice of an arrow is drawn once. */
final class Sketch {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<List<Object>, Stroke> strokes = new LinkedHashMap<>();

  private record Stroke(Set<String> labels, Set<Mark> marks) {}

  void add(Node node) {
    nodes.putIfAbsent(node.id(), node);
  }

  boolean has(String id) {
    return nodes.containsKey(id);
  }

  void connect(String from, String to, Line line, List<String> labels, Set<Mark> marks) {
    Stroke stroke =
        strokes.computeIfAbsent(
            List.of(from, to, line),
            key -> new Stroke(new LinkedHashSet<>(), new LinkedHashSet<>()));
    stroke.labels.addAll(labels);
    stroke.marks.addAll(marks);
  }

  void connect(String from, String to, Line line, String... labels) {
    connect(from, to, line, List.of(labels), Set.of());
  }

  /** The chart, without arrows to what is not on it. */
  Chart chart(String title, String subtitle) {
    List<Edge> edges = new ArrayList<>();
    strokes.forEach(
        (key, stroke) -> {
          String from = (String) key.get(0);
          String to = (String) key.get(1);
          if (has(from) && has(to)) {
            Line line = (Line) key.get(2);
            edges.add(new Edge(from, to, line, List.copyOf(stroke.labels), stroke.marks));
          }
        });
    return new Chart(title, subtitle, List.copyOf(nodes.values()), edges);
  }
}
