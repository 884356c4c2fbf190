package dev.sextant.render.diagram.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An arrow.
 *
 * @param from the id of a node
 * @param to the id of a node
 * @param labels the names that stand beside it, all of them; a picture shows the first few
 */
public record Edge(String from, String to, Line line, List<String> labels, Set<Mark> marks) {
  private static final int MOST_LABELS = 3;

  public Edge {
    labels = List.copyOf(labels);
    marks = Set.copyOf(marks);
  }

  /** The labels there is room for. */
  List<String> shown() {
    if (labels.size() <= MOST_LABELS + 1) {
      return labels;
    }
    List<String> shown = new ArrayList<>(labels.subList(0, MOST_LABELS));
    shown.add("+ " + (labels.size() - MOST_LABELS) + " more");
    return shown;
  }
}
