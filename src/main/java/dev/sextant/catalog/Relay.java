package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;

/**
 * What carries the rows of an outbox to the broker.
 *
 * @param order whether rows of one key go out in commit order
 * @param retention how long rows stay, which bounds how late one can go out
 */
public record Relay(
    Place place,
    Fact<String> tool,
    Fact<Reads> reads,
    Fact<Marks> marks,
    Fact<RowOrder> order,
    Fact<Duration> retention,
    Fact<String> alert) {
  /** How it finds what is new. */
  public enum Reads {
    LOG,
    UNSENT_FLAG,
    WATERMARK,
    WATERMARK_BELOW_OLDEST
  }

  /** When it remembers that a row is sent. */
  public enum Marks {
    AFTER_CONFIRM,
    BEFORE_CONFIRM
  }

  /** In which order rows go out. */
  public enum RowOrder {
    COMMIT
  }
}
