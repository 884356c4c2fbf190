package dev.sextant.render.diagram.chart;

/** What a box stands for, which decides how it looks. */
public enum Shape {
  EVENT("an event"),
  COMMAND("a command"),
  REPLY("a reply"),
  SERVICE("a service"),
  ENTRY_POINT("where something begins without a message"),
  ACTOR(""),
  EXTERNAL("run by others"),
  CONTEXT(""),
  CHANNEL("a channel"),
  PARKING("a channel for dead letters"),
  CONSUMER("");

  private final String legend;

  Shape(String legend) {
    this.legend = legend;
  }

  /** What a legend says of it; empty where it speaks for itself. */
  String legend() {
    return legend;
  }

  /** Whether it does something, and is no thing that is sent or carries what is sent. */
  boolean acts() {
    return switch (this) {
      case SERVICE, ENTRY_POINT, CONSUMER -> true;
      default -> false;
    };
  }

  /** Whether it is sent, or carries what is sent. */
  boolean isThing() {
    return carries() || this == EVENT || this == COMMAND || this == REPLY;
  }

  boolean carries() {
    return this == CHANNEL || this == PARKING;
  }

  /** Whether it may stand outside of every context. */
  boolean isOutside() {
    return this == ACTOR || this == EXTERNAL;
  }
}
