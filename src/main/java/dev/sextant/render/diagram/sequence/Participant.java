package dev.sextant.render.diagram.sequence;

/**
 * Someone or something with a lifeline.
 *
 * @param detail what stands below the name: its context, or what sets it apart; may be empty
 * @param tip what is told on hovering; may be empty
 * @param link where a click leads; empty for nowhere
 */
public record Participant(Kind kind, String name, String detail, String tip, String link) {
  /** Somebody of whom nothing more is known. */
  Participant(Kind kind, String name, String detail) {
    this(kind, name, detail, "", "");
  }

  /** How its head is drawn. */
  public enum Kind {
    ACTOR,
    SERVICE,
    /** Run by others, or not declared at all. */
    EXTERNAL,
    CHANNEL
  }
}
