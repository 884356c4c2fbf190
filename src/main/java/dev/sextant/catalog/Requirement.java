package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.Set;

/**
 * A fact that the house wants stated for every thing of some kinds.
 *
 * @param word how it is written: {@code sla}, or {@code events.sla} for one kind only
 * @param place where it is required
 */
public record Requirement(RequiredFact fact, Set<Kind> kinds, String word, Place place) {
  /** What facts can be required of, each called as the format calls its section. */
  public enum Kind {
    EVENTS,
    COMMANDS,
    REPLIES,
    CONTEXTS,
    CHANNELS,
    SERVICES,
    PUBLISHES,
    CONSUMES,
    FLOWS
  }
}
