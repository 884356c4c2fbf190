package dev.sextant.render.diagram.chart;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart as pages: itself where it can be read, else a part for each context and an index of them.
 *
 * <p>What a part touches outside is on it too, faint, with a link to where it is told about. A
 * context that is too large alone is cut where few arrows are: what hangs together stays together.
 */
public final class Atlas {
  /** More boxes than this nobody reads on one page. */
  static final int READABLE = 60;

  /** Nor more arrows than this; they cost the most to lay out, too. */
  static final int MOST_ARROWS = 100;

  /** An index that shows more connections than this shows none. */
  private static final int BUSIEST = 45;

  /** A part has neighbours around it, so less of its own. */
  private static final int OWN = 40;

  private final Chart whole;
  private final UnaryOperator<String> files;
  private final Map<String, Node> nodes;
  private final Map<String, Set<String>> beside = new HashMap<>();
  private final Map<String, Part> partOf = new HashMap<>();

  /**
   * A chart that fits a page.
   *
   * @param file the name of its file, without an ending
   * @param name what the page shows of the whole; empty for the whole or its index
   */
  public record Page(String file, String name, Chart chart) {}

  private record Part(String name, String file, List<Node> own) {
    String id() {
      return "part " + file;
    }
  }

  private Atlas(Chart whole, UnaryOperator<String> files) {
    this.whole = whole;
    this.files = files;
    nodes = whole.byId();
    for (Edge edge : whole.edges()) {
      beside.computeIfAbsent(edge.from(), n -> new LinkedHashSet<>()).add(edge.to());
      beside.computeIfAbsent(edge.to(), n -> new LinkedHashSet<>()).add(edge.from());
    }
  }

  /**
   * The pages, an index before its parts.
   *
   * @param files gives each name of a page the name of its file, once and for good
   */
  public static List<Page> of(Chart chart, UnaryOperator<String> files) {
    String file = files.apply("");
    return of(chart, file, files);
  }

  private static List<Page> of(Chart chart, String file, UnaryOperator<String> files) {
    boolean single = chart.nodes().stream().map(Node::home).distinct().count() < 2;
    boolean few = chart.edges().size() <= MOST_ARROWS || (single && chart.nodes().size() <= OWN);
    if (chart.nodes().size() <= READABLE && few) {
      return List.of(new Page(file, "", chart));
    }
    return new Atlas(chart, files).pages(file);
  }

  private List<Page> pages(String file) {
    List<Part> parts = parts();
    List<Page> pages = new ArrayList<>(of(index(parts), file, files));
    for (Part part : parts) {
      pages.add(new Page(part.file, part.name, page(part)));
    }
    return pages;
  }

  private List<Part> parts() {
    Map<String, List<Node>> homes = new LinkedHashMap<>();
    List<Node> outside = whole.nodes().stream().filter(Atlas::isOutside).toList();
    whole.nodes().stream()
        .filter(node -> !isOutside(node))
        .forEach(node -> homes.computeIfAbsent(node.home(), h -> new ArrayList<>()).add(node));
    if (outside.size() > OWN) {
      homes.computeIfAbsent("", h -> new ArrayList<>()).addAll(outside);
    }
    List<Part> parts = new ArrayList<>();
    homes.forEach(
        (home, own) -> {
          List<List<Node>> pieces = pieces(own);
          for (int i = 0; i < pieces.size(); i++) {
            String shown = homes.size() == 1 && home.isEmpty() ? "part" : Homes.shown(home);
            String name = pieces.size() == 1 ? shown : shown + " " + (i + 1);
            Part part = new Part(name, files.apply(name), pieces.get(i));
            parts.add(part);
            part.own.forEach(node -> partOf.put(node.id(), part));
          }
        });
    return parts;
  }

  /** Who belongs to no context stands beside whatever it deals with, unless there are many. */
  private static boolean isOutside(Node node) {
    return node.home().isEmpty() && node.shape().isOutside();
  }

  /** Pieces of about the same size, of nodes that are near each other. */
  private List<List<Node>> pieces(List<Node> own) {
    if (own.size() <= READABLE) {
      return List.of(own);
    }
    Map<String, Node> left = new LinkedHashMap<>();
    own.forEach(node -> left.put(node.id(), node));
    List<Node> near = new ArrayList<>();
    for (Node node : own) {
      Deque<String> open = new ArrayDeque<>(List.of(node.id()));
      while (!open.isEmpty()) {
        String id = open.remove();
        Node next = left.remove(id);
        if (next != null) {
          near.add(next);
          beside.getOrDefault(id, Set.of()).stream().filter(left::containsKey).forEach(open::add);
        }
      }
    }
    int count = (near.size() + OWN - 1) / OWN;
    List<List<Node>> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pieces.add(near.subList(i * near.size() / count, (i + 1) * near.size() / count));
    }
    return pieces;
  }

  /** The part's own nodes, and whatever they touch. */
  private Chart page(Part part) {
    Sketch sketch = new Sketch();
    part.own.forEach(sketch::add);
    for (Edge edge : whole.edges()) {
      boolean starts = part.equals(partOf.get(edge.from()));
      boolean ends = part.equals(partOf.get(edge.to()));
      if (starts || ends) {
        String from = starts ? edge.from() : neighbour(sketch, edge.from());
        String to = ends ? edge.to() : neighbour(sketch, edge.to());
        sketch.connect(from, to, edge.line(), edge.labels(), edge.marks());
      }
    }
    return sketch.chart(whole.title() + ", " + part.name, whole.subtitle());
  }

  /** What is sent stays itself; whoever acts elsewhere is one box for that whole part. */
  private String neighbour(Sketch sketch, String id) {
    Node node = nodes.get(id);
    Part elsewhere = partOf.get(id);
    if (node == null || elsewhere == null) {
      if (node != null) {
        sketch.add(node);
      }
      return id;
    }
    Node shown =
        node.shape().acts() || node.shape().isOutside()
            ? box(elsewhere, List.of(), true)
            : node.outside(elsewhere.name, elsewhere.file + ".svg");
    sketch.add(shown);
    return shown.id();
  }

  private static Node box(Part part, List<String> details, boolean faint) {
    return new Node(
        part.id(),
        Shape.CONTEXT,
        part.name,
        details,
        "",
        "to the picture of " + part.name,
        part.file + ".svg",
        Set.of(),
        faint);
  }

  /** A box a part, and what passes between parts. */
  private Chart index(List<Part> parts) {
    Sketch sketch = new Sketch();
    for (Part part : parts) {
      sketch.add(box(part, contents(part), false));
    }
    for (Edge edge : whole.edges()) {
      Part from = partOf.get(edge.from());
      Part to = partOf.get(edge.to());
      if (from != null && to != null && !from.equals(to)) {
        Node thing = thing(edge);
        List<String> labels = thing == null ? edge.labels() : List.of(thing.name());
        sketch.connect(from.id(), to.id(), edge.line(), labels, edge.marks());
      }
    }
    Chart all = sketch.chart(whole.title(), "An index: each box is a picture of its own");
    if (all.edges().size() <= BUSIEST) {
      return all;
    }
    List<Edge> busiest =
        all.edges().stream()
            .sorted(Comparator.comparing((Edge edge) -> -edge.labels().size()))
            .limit(BUSIEST)
            .toList();
    String said = ", with the busiest %d of %d connections".formatted(BUSIEST, all.edges().size());
    return new Chart(all.title(), all.subtitle() + said, all.nodes(), busiest);
  }

  private static List<String> contents(Part part) {
    if (part.own.size() == 1 && part.own.get(0).shape() == Shape.CONTEXT) {
      return part.own.get(0).details();
    }
    long acting = part.own.stream().filter(node -> node.shape().acts()).count();
    long channels = part.own.stream().filter(node -> node.shape().carries()).count();
    long others = part.own.size() - acting - channels;
    String reacting = channels > 0 ? "user" : "reaction";
    return List.of(
        Stream.of(
                channels == 0 ? "" : ContextChart.count(channels, "channel"),
                others == 0 ? "" : ContextChart.count(others, acting == 0 ? "picture" : "message"),
                acting == 0 ? "" : ContextChart.count(acting, reacting))
            .filter(count -> !count.isEmpty())
            .collect(joining(", ")));
  }

  /** What is sent, of an arrow between that and who acts. */
  private @Nullable Node thing(Edge edge) {
    Node from = nodes.get(edge.from());
    Node to = nodes.get(edge.to());
    if (from != null && from.shape().isThing()) {
      return from;
    }
    return to != null && to.shape().isThing() ? to : null;
  }
}
