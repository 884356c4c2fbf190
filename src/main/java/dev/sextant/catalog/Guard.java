package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;

/**
 * One way in which a handler survives the same message twice.
 *
 * @param key what it remembers a message by
 * @param mark when it remembers it
 * @param unique whether the store itself refuses a second one
 * @param compares the field that a version check compares
 */
public record Guard(
    Place place,
    Fact<By> by,
    Fact<String> store,
    Fact<Locator> key,
    Fact<Mark> mark,
    Fact<Boolean> unique,
    Fact<Duration> window,
    Fact<String> cleanup,
    Fact<Accepts> accepts,
    Fact<Locator> compares) {
  /** What tells a duplicate. */
  public enum By {
    DEDUPE_STORE,
    NATURAL,
    STATE_GUARD,
    VERSION_CHECK,
    BROKER
  }

  /** When the message's id is remembered. */
  public enum Mark {
    SAME_TRANSACTION,
    BEFORE_EFFECT,
    AFTER_EFFECT
  }

  /** Which versions a version check lets through. */
  public enum Accepts {
    NEWER,
    NEXT
  }
}
