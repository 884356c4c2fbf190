package dev.sextant.render.diagram.chart;

import static java.util.stream.Collectors.joining;

import dev.sextant.render.diagram.language.Aliases;
import dev.sextant.render.diagram.language.Label;
import dev.sextant.render.diagram.language.MermaidText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes a chart as a Mermaid flowchart. */
final class ChartMermaid {
  private static final int NAME_WIDTH = 28;
  private static final int LABEL_WIDTH = 30;
  private static final int MOST_LINES = 3;

  private ChartMermaid() {}

  static String write(Chart chart) {
    StringBuilder out = new StringBuilder();
    out.append("---\ntitle: ").append(MermaidText.quoted(chart.title())).append("\n---\n");
    out.append("flowchart ").append(chart.isDownwards() ? "TD" : "LR").append('\n');
    Aliases<String> aliases = ChartPlantUml.aliases(chart);
    for (Node node : chart.nodes()) {
      out.append("  ").append(aliases.of(node.id())).append(shape(node)).append(":::");
      out.append(style(node)).append('\n');
    }
    Map<Mark, List<Integer>> marked = new TreeMap<>();
    int number = 0;
    for (Edge edge : chart.edges()) {
      out.append("  ").append(aliases.of(edge.from())).append(arrow(edge));
      out.append(aliases.of(edge.to())).append('\n');
      if (!edge.marks().isEmpty()) {
        Mark mark = edge.marks().contains(Mark.CIRCLE) ? Mark.CIRCLE : Mark.HIDDEN;
        marked.computeIfAbsent(mark, m -> new ArrayList<>()).add(number);
      }
      number++;
    }
    classes(out, chart.nodes().stream().map(ChartMermaid::style).distinct().sorted().toList());
    marked.forEach(
        (mark, edges) ->
            out.append("  linkStyle ")
                .append(edges.stream().map(String::valueOf).collect(joining(",")))
                .append(
                    mark == Mark.CIRCLE
                        ? " stroke:#B03A2E,stroke-width:3px\n"
                        : " stroke:#7D3C98,stroke-width:2px,stroke-dasharray:6 4\n"));
    legend(out, chart.marks());
    return out.toString();
  }

  private static String shape(Node node) {
    String name = MermaidText.lines(Label.cut(node.name(), MOST_LINES * NAME_WIDTH), NAME_WIDTH);
    String details =
        node.details().stream()
            .map(detail -> "<br/>" + MermaidText.lines(Label.cut(detail, 3 * NAME_WIDTH), 30))
            .collect(joining());
    String text = "\"" + name + details + "\"";
    return switch (node.shape()) {
      case EVENT, EXTERNAL -> "[" + text + "]";
      case COMMAND -> ">" + text + "]";
      case REPLY -> "(" + text + ")";
      case SERVICE, CONSUMER -> "([" + text + "])";
      case ENTRY_POINT -> "[[" + text + "]]";
      case ACTOR -> "((" + text + "))";
      case CONTEXT -> "(" + text + ")";
      case CHANNEL, PARKING -> "[(" + text + ")]";
    };
  }

  private static String arrow(Edge edge) {
    String line = edge.line().hasGaps() ? " -.->" : edge.line() == Line.FAN_OUT ? " ==>" : " -->";
    String label =
        edge.shown().stream()
            .map(text -> MermaidText.lines(Label.cut(text, 2 * LABEL_WIDTH), LABEL_WIDTH))
            .collect(joining("<br/>"));
    return label.isEmpty() ? line + " " : line + "|\"" + label + "\"| ";
  }

  private static String style(Node node) {
    if (node.faint()) {
      return "outside";
    }
    boolean dead = node.marks().stream().anyMatch(Mark::isDeadEnd);
    String shape = node.shape().name().toLowerCase(Locale.ROOT).replace("_", "");
    return dead ? shape + "dead" : shape;
  }

  private static void classes(StringBuilder out, List<String> used) {
    for (String style : used) {
      String shape = style.replaceFirst("dead$", "");
      String colours =
          switch (shape) {
            case "event" -> "fill:#FDE9CF,stroke:#B9770E";
            case "command" -> "fill:#D6E6F5,stroke:#2E6DA4";
            case "reply" -> "fill:#EAF3EA,stroke:#4E8A5A";
            case "entrypoint" -> "fill:#FFFFFF,stroke:#1F2933";
            case "external" -> "fill:#F4F4F4,stroke:#52606D,stroke-dasharray:2 3";
            case "channel" -> "fill:#FFF7E0,stroke:#8D6E1F";
            case "parking" -> "fill:#F7E3E0,stroke:#B03A2E";
            case "outside" -> "fill:#FFFFFF,stroke:#9AA5B1,stroke-dasharray:4 3";
            default -> "fill:#E8EEF4,stroke:#52606D";
          };
      String shown =
          shape.equals(style)
              ? colours
              : colours.replaceFirst("stroke:.*", "stroke:#B03A2E,stroke-width:3px");
      out.append("  classDef ").append(style).append(' ').append(shown).append(",color:#1F2933\n");
    }
  }

  /** Mermaid has no legends, so one box tells what the marked arrows mean. */
  private static void legend(StringBuilder out, Collection<Mark> marks) {
    List<String> lines = new ArrayList<>();
    if (marks.contains(Mark.CIRCLE)) {
      lines.add("red and thick: " + Mark.CIRCLE.words());
    }
    if (marks.contains(Mark.HIDDEN)) {
      lines.add("violet and dashed: " + Mark.HIDDEN.words());
    }
    if (!lines.isEmpty()) {
      out.append("  legend[\"").append(String.join("<br/>", lines)).append("\"]:::legend\n");
      out.append("  classDef legend fill:#FFFFFF,stroke:#CBD2D9,color:#1F2933\n");
    }
  }
}
