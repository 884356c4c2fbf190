package dev.sextant.render.diagram.chart;

import dev.sextant.render.diagram.language.Written;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Boxes and arrows, independent of the language that draws them.
 *
 * @param title the system and what is shown of it
 * @param subtitle what to look at; may be empty
 */
public record Chart(String title, String subtitle, List<Node> nodes, List<Edge> edges)
    implements Written {
  public Chart {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  @Override
  public String plantUml() {
    return ChartPlantUml.write(this);
  }

  @Override
  public String mermaid() {
    return ChartMermaid.write(this);
  }

  Chart titled(String other) {
    return new Chart(other, subtitle, nodes, edges);
  }

  /** Whether it fits a page better from top to bottom than from left to right. */
  boolean isDownwards() {
    return edges.stream().allMatch(edge -> edge.labels().size() < 2) && Layers.of(this).areDeep();
  }

  Map<String, Node> byId() {
    return nodes.stream().collect(Collectors.toMap(Node::id, Function.identity()));
  }

  /** The shapes that a legend must explain; what is faint is told by its line. */
  Collection<Shape> shapes() {
    return nodes.stream()
        .filter(node -> !node.faint())
        .map(Node::shape)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Collection<Line> lines() {
    return edges.stream().map(Edge::line).collect(Collectors.toCollection(TreeSet::new));
  }

  Collection<Mark> marks() {
    TreeSet<Mark> marks = new TreeSet<>();
    nodes.forEach(node -> marks.addAll(node.marks()));
    edges.forEach(edge -> marks.addAll(edge.marks()));
    return marks;
  }

  boolean hasNeighbours() {
    return nodes.stream().anyMatch(Node::faint);
  }
}
