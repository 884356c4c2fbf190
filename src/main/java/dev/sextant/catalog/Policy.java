package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;

/** The house rules of a system; each one absent unless stated. */
public record Policy(
    Place place,
    Fact<Compatibility> compatibility,
    Fact<Reading> reading,
    Fact<Versioning> versioning,
    Fact<Duration> deprecationNotice,
    Fact<String> registry,
    Fact<Envelope> envelope,
    Fact<EventNames> eventNames,
    Fact<String> namePattern,
    Fact<Duration> outage,
    Fact<Duration> erasure) {
  /** Which side of a change keeps working, against the last version or against all. */
  public enum Compatibility {
    BACKWARD,
    BACKWARD_TRANSITIVE,
    FORWARD,
    FORWARD_TRANSITIVE,
    FULL,
    FULL_TRANSITIVE
  }

  /** Whether consumers ignore fields they do not know. */
  public enum Reading {
    TOLERANT,
    STRICT
  }

  /** How versions are named. */
  public enum Versioning {
    SEMVER,
    INTEGER,
    DATE
  }

  /** How events are named. */
  public enum EventNames {
    PAST_TENSE,
    ANY
  }
}
