package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;
import java.util.List;

/**
 * The house rules of a system; each one absent unless stated.
 *
 * @param naming how things are named
 * @param require what must be stated, of what
 * @param brokers the kinds of brokers that may be used
 * @param maxPayload how large a message may be
 * @param overruled what the catalog states, but its configuration states otherwise
 */
public record Policy(
    Place place,
    Fact<Compatibility> compatibility,
    Fact<Reading> reading,
    Fact<Versioning> versioning,
    Fact<Duration> deprecationNotice,
    Fact<String> registry,
    Fact<Envelope> envelope,
    Naming naming,
    Fact<Duration> outage,
    Fact<Duration> erasure,
    List<Requirement> require,
    Fact<List<String>> brokers,
    Fact<Size> maxPayload,
    List<Overruled> overruled) {
  /** Which side of a change keeps working, against the last version or against all. */
  public enum Compatibility {
    BACKWARD,
    BACKWARD_TRANSITIVE,
    FORWARD,
    FORWARD_TRANSITIVE,
    FULL,
    FULL_TRANSITIVE;

    /** Whether a change that this one allows is one that the other allows as well. */
    public boolean atLeast(Compatibility other) {
      boolean goesBack = name().endsWith("TRANSITIVE") || !other.name().endsWith("TRANSITIVE");
      return goesBack && (side().equals("FULL") || side().equals(other.side()));
    }

    private String side() {
      return name().replace("_TRANSITIVE", "");
    }
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
}
