package dev.sextant.render.diagram.chart;

/** What an arrow stands for, which decides its line. */
public enum Line {
  MESSAGE("what is sent", ""),
  CALL("a call, the caller waits", "dotted"),
  NEXT("a coordinator goes on without a message", "dotted"),
  FAN_OUT("copied into another channel", ""),
  RETRY("tried again later", "dashed"),
  PARK("parked as a dead letter", "dashed");

  private final String legend;
  private final String style;

  Line(String legend, String style) {
    this.legend = legend;
    this.style = style;
  }

  String legend() {
    return legend;
  }

  /** How PlantUML calls it; empty for a line without gaps. */
  String style() {
    return style;
  }

  boolean hasGaps() {
    return !style.isEmpty();
  }
}
