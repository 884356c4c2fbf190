package dev.sextant.render.diagram.sequence;

/**
 * Someone or something with a lifeline.
 *
 * @param detail what stands below the name: its context, or what sets it apart; may be empty
 */
public record Participant(Kind kind, String name, String detail) {
  /** How its head is drawn. */
  public enum Kind {
    ACTOR,
    SERVICE,
    /** Run by others, or not declared at all. */
    EXTERNAL,
    CHANNEL
  }
}
