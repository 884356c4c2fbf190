package dev.sextant.render.diagram.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A box.
 *
 * @param id what it is, different from every other of its chart; never shown
 * @param details what stands below its name
 * @param home the context it belongs to; empty where none is stated
 * @param tip what is told on hovering
 * @param link where a click leads: a fragment, a file or an address; empty for nowhere
 * @param faint whether it belongs to another picture, and is here only as a neighbour
 */
public record Node(
    String id,
    Shape shape,
    String name,
    List<String> details,
    String home,
    String tip,
    String link,
    Set<Mark> marks,
    boolean faint) {
  public Node {
    details = List.copyOf(details);
    marks = Set.copyOf(marks);
  }

  /** The same, as a neighbour that is told about elsewhere. */
  Node outside(String where, String elsewhere) {
    List<String> shown = new ArrayList<>(shape == Shape.REPLY ? details : List.of());
    if (!where.equals(name) && !home.isEmpty()) {
      shown.add("of " + where);
    }
    return new Node(id, shape, name, shown, home, tip, elsewhere, Set.of(), true);
  }
}
