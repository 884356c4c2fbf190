package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.Map;

/**
 * A service's sending of one message.
 *
 * @param implied whether it is only known from an outcome or a flow's step, not listed under {@code
 *     publishes}
 */
public record Publication(
    String service,
    String message,
    Place place,
    boolean implied,
    Fact<By> by,
    Fact<Confirm> confirm,
    Fact<String> version,
    Fact<Ids> ids,
    Fact<Relay> relay,
    Map<String, Fact<String>> settings) {
  /**
   * How the publish relates to the write that causes it; {@code direct} where nothing is written.
   */
  public enum By {
    OUTBOX,
    CDC,
    EVENT_SOURCING,
    BROKER_TRANSACTION,
    AFTER_COMMIT,
    BEFORE_COMMIT,
    DIRECT
  }

  /** Whether it waits for the broker's word. */
  public enum Confirm {
    REQUIRED
  }

  /** What a message's id stays the same for. */
  public enum Ids {
    FROM_CAUSE,
    PER_RECORD,
    PER_ATTEMPT
  }
}
