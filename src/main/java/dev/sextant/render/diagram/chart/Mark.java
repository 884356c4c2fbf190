package dev.sextant.render.diagram.chart;

/** What is wrong, or worth a look, with the rule that tells more. */
public enum Mark {
  CIRCLE("on a circle, which may lead back to itself", "event-loop"),
  HIDDEN("a hidden flow, which no flow names", "hidden-flow"),
  NO_CONSUMER("nobody consumes it", "event-without-consumer"),
  NO_PRODUCER("nobody sends it", "event-without-producer"),
  NO_HANDLER("nobody handles it", "command-without-handler");

  private final String words;
  private final String rule;

  Mark(String words, String rule) {
    this.words = words;
    this.rule = rule;
  }

  String words() {
    return words;
  }

  /** What is shown on hovering. */
  String tip() {
    return words + " (sextant explain " + rule + ")";
  }

  /** Whether it marks a box; the others mark arrows. */
  boolean isDeadEnd() {
    return this != CIRCLE && this != HIDDEN;
  }
}
