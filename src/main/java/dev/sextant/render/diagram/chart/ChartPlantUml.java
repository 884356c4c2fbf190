package dev.sextant.render.diagram.chart;

import static java.util.stream.Collectors.joining;

import dev.sextant.render.diagram.language.Aliases;
import dev.sextant.render.diagram.language.Label;
import dev.sextant.render.diagram.language.PlantUmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes a chart as PlantUML, laid out by its own engine so that nothing else must be installed.
 *
 * <p>Every line begins with a word or an alias of ours, never with text of the catalog.
 */
final class ChartPlantUml {
  private static final int NAME_WIDTH = 28;
  private static final int LABEL_WIDTH = 30;
  private static final int TITLE_WIDTH = 90;
  private static final int MOST_LINES = 3;

  /**
   * Dark text on pastel, told apart by shape and by line too, for whoever prints without colour.
   */
  private static final String THEME =
      """
      !pragma layout smetana
      skinparam defaultFontName sans-serif
      skinparam defaultFontSize 13
      skinparam defaultFontColor #1F2933
      skinparam shadowing false
      skinparam roundCorner 4
      skinparam arrowColor #3E4C59
      skinparam arrowFontSize 10
      skinparam arrowFontColor #3E4C59
      skinparam legendBackgroundColor #FFFFFF
      skinparam legendBorderColor #CBD2D9
      skinparam legendFontSize 10
      skinparam hyperlinkColor #1F2933
      skinparam hyperlinkUnderline false
      skinparam rectangle<<soft>> {
        roundCorner 28
      }
      hide stereotype
      """;

  private static final String SIDEWAYS =
      """
      left to right direction
      skinparam nodesep 14
      skinparam ranksep 34
      """;

  private static final String DOWNWARDS =
      """
      skinparam nodesep 20
      skinparam ranksep 22
      """;

  private ChartPlantUml() {}

  static String write(Chart chart) {
    StringBuilder out = new StringBuilder("@startuml\n").append(THEME);
    out.append(chart.isDownwards() ? DOWNWARDS : SIDEWAYS);
    out.append("title ").append(PlantUmlText.lines(chart.title(), TITLE_WIDTH));
    if (!chart.subtitle().isEmpty()) {
      out.append("\\n<plain>").append(small(chart.subtitle(), TITLE_WIDTH, 12)).append("</plain>");
    }
    out.append("\n\n");
    Aliases<String> aliases = aliases(chart);
    for (Node node : chart.nodes()) {
      out.append(box(node, aliases.of(node.id()))).append('\n');
    }
    out.append('\n');
    for (Edge edge : chart.edges()) {
      out.append(arrow(edge, aliases)).append('\n');
    }
    out.append(legend(chart));
    return out.append("@enduml\n").toString();
  }

  static Aliases<String> aliases(Chart chart) {
    var nodes = chart.byId();
    return new Aliases<>(
        "n",
        chart.nodes().stream().map(Node::id).toList(),
        id -> {
          Node node = nodes.get(id);
          return node == null ? "" : node.name();
        });
  }

  private static String box(Node node, String alias) {
    String keyword =
        switch (node.shape()) {
          case EVENT, EXTERNAL -> "rectangle";
          case SERVICE, ENTRY_POINT, CONSUMER, CONTEXT -> "rectangle";
          case COMMAND -> "action";
          case REPLY -> "card";
          case ACTOR -> "actor";
          case CHANNEL, PARKING -> "queue";
        };
    boolean soft = node.shape().acts() || node.shape() == Shape.CONTEXT;
    String name = PlantUmlText.lines(Label.cut(node.name(), MOST_LINES * NAME_WIDTH), NAME_WIDTH);
    if (node.shape() == Shape.CONTEXT) {
      name = PlantUmlText.bold(name);
    }
    String details =
        node.details().stream()
            .map(detail -> "\\n" + small(Label.cut(detail, 3 * NAME_WIDTH), NAME_WIDTH + 4, 10))
            .collect(joining());
    return keyword
        + " \""
        + name
        + details
        + "\" as "
        + alias
        + (soft ? " <<soft>>" : "")
        + PlantUmlText.link(node.link(), node.tip())
        + " "
        + style(node);
  }

  private static String style(Node node) {
    if (node.faint()) {
      return "#FFFFFF;line:9AA5B1;line.dashed;text:52606D";
    }
    String colours =
        switch (node.shape()) {
          case EVENT -> "#FDE9CF;line:B9770E";
          case COMMAND -> "#D6E6F5;line:2E6DA4";
          case REPLY -> "#EAF3EA;line:4E8A5A";
          case SERVICE, CONSUMER, CONTEXT -> "#E8EEF4;line:52606D";
          case ENTRY_POINT -> "#FFFFFF;line:1F2933";
          case ACTOR -> "#E8EEF4;line:52606D";
          case EXTERNAL -> "#F4F4F4;line:52606D;line.dashed";
          case CHANNEL -> "#FFF7E0;line:8D6E1F";
          case PARKING -> "#F7E3E0;line:B03A2E";
        };
    boolean dead = node.marks().stream().anyMatch(Mark::isDeadEnd);
    return dead ? colours.replaceFirst("line:.*", "line:B03A2E;line.bold") : colours;
  }

  private static String arrow(Edge edge, Aliases<String> aliases) {
    String label =
        edge.shown().stream()
            .map(text -> PlantUmlText.lines(Label.cut(text, 2 * LABEL_WIDTH), LABEL_WIDTH))
            .collect(joining("\\n"));
    return aliases.of(edge.from())
        + " -["
        + style(edge.line(), edge.marks())
        + "]-> "
        + aliases.of(edge.to())
        + (label.isEmpty() ? "" : " : " + label);
  }

  private static String style(Line line, Set<Mark> marks) {
    if (marks.contains(Mark.CIRCLE)) {
      return "#B03A2E,thickness=3";
    }
    if (marks.contains(Mark.HIDDEN)) {
      return "#7D3C98,dashed,thickness=2";
    }
    String colour =
        switch (line) {
          case MESSAGE, NEXT -> "#3E4C59";
          case CALL -> "#2E6DA4";
          case FAN_OUT -> "#8D6E1F,thickness=2";
          case RETRY -> "#8D6E1F";
          case PARK -> "#B03A2E";
        };
    return colour + (line.hasGaps() ? "," + line.style() : "");
  }

  private static String small(String text, int width, int size) {
    return Label.wrap(text, width).stream()
        .map(line -> "<size:" + size + "><color:#52606D>" + PlantUmlText.escape(line))
        .map(line -> line + "</color></size>")
        .collect(joining("\\n"));
  }

  /** Names what is there, and nothing else. */
  private static String legend(Chart chart) {
    List<String> lines = new ArrayList<>();
    chart.shapes().stream()
        .filter(shape -> !shape.legend().isEmpty())
        .forEach(shape -> lines.add(swatch(shape) + shape.legend()));
    chart.lines().stream()
        .filter(line -> line != Line.MESSAGE)
        .forEach(line -> lines.add(sample(style(line, Set.of())) + line.legend()));
    for (Mark mark : chart.marks()) {
      lines.add(
          mark.isDeadEnd()
              ? "<color:#B03A2E><b>▢</b></color>  " + mark.words()
              : sample(style(Line.MESSAGE, Set.of(mark))) + mark.words());
    }
    if (chart.hasNeighbours()) {
      lines.add("<color:#9AA5B1>▢</color>  told about in another picture");
    }
    return lines.isEmpty() ? "" : "\nlegend right\n" + String.join("\n", lines) + "\nendlegend\n";
  }

  private static String swatch(Shape shape) {
    Node node = new Node("", shape, "", List.of(), "", "", "", Set.of(), false);
    String style = style(node);
    String line = style.substring(style.indexOf("line:") + 5).substring(0, 6);
    return "<color:#" + line + "><back:" + style.substring(0, 7) + ">▢</back></color>  ";
  }

  private static String sample(String style) {
    String line = style.contains("dashed") ? "━ ━" : style.contains("dotted") ? "···" : "━━━";
    return "<color:" + style.substring(0, 7) + ">" + line + "</color> ";
  }
}
