package dev.sextant.finding;

import java.util.Locale;

/** The six stages in which a design is judged, preceded by reading the catalog at all. */
public enum Stage {
  LOADING("Loading", "the catalog can be read and says what it means", "nothing is misread"),
  EVENTS(
      "Identify events",
      "tell events (facts that happened) from commands (requests), and give every message an owner",
      "every message has a schema, producers, consumers, an SLA and an owning context"),
  CONTRACTS(
      "Contracts & versioning",
      "schemas that evolve without breaking the consumers that are out there",
      "every contract is versioned, with rules for compatibility and deprecation"),
  DELIVERY(
      "Delivery semantics",
      "order where an entity needs it, and consumers that survive duplicates",
      "the partition strategy is documented, and every consumer is safe under duplicates"),
  FLOWS(
      "Orchestration vs choreography",
      "every flow across services visible, with its failure paths and a written reason for its style",
      "every flow is declared with its style and reason, its steps can fail safely, and no write is torn from its publish"),
  OBSERVABILITY(
      "Observability",
      "one identity and one trace from the first request to the last consumer, and alarms on what waits",
      "every hop is traceable, and every consumer is alarmed"),
  REPLAY(
      "Failure & replay",
      "a place for bad messages, someone who looks, and a safe way back",
      "every subscription says where a bad message goes, who looks and how it comes back");

  private final String title;
  private final String goal;
  private final String exit;

  Stage(String title, String goal, String exit) {
    this.title = title;
    this.goal = goal;
    this.exit = exit;
  }

  /** The word users read and write: {@code events}, {@code contracts} … */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String goal() {
    return goal;
  }

  /** The condition under which the stage is done, in words. */
  public String exit() {
    return exit;
  }
}
