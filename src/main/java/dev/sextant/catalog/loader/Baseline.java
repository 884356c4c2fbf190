package dev.sextant.catalog.loader;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong before anyone began to look, as a file remembers it, so that only what is new
 * fails.
 *
 * @param name how the file is called in messages
 * @param readable whether the file says anything at all
 * @param findings what is wrong with the file
 */
public record Baseline(String name, List<Entry> entries, boolean readable, List<Finding> findings) {
  public Baseline {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /** Nothing is known yet. */
  public static Baseline empty(String name) {
    return new Baseline(name, List.of(), true, List.of());
  }

  /**
   * One known defect of one thing.
   *
   * @param system the catalog's system
   * @param at the catalog path of the thing; empty for the catalog itself
   * @param detail what tells it from others of the rule about the same thing; empty where nothing
   *     must
   * @param inheritedBy the catalog path of what shares the fact at the thing; empty where nothing
   *     does
   */
  public record Key(String system, String rule, String at, String detail, String inheritedBy)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::system)
            .thenComparing(Key::rule)
            .thenComparing(Key::at)
            .thenComparing(Key::detail)
            .thenComparing(Key::inheritedBy);

    /** The same defect in a system that has been renamed. */
    public Key of(String otherSystem) {
      return new Key(otherSystem, rule, at, detail, inheritedBy);
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A line of the file.
   *
   * @param severity how grave it was; null where any severity is known
   */
  public record Entry(Key key, @Nullable Severity severity) {
    /** Whether something this grave was there before. */
    public boolean bears(Severity now) {
      return severity == null || severity.atLeast(now);
    }

    /** One entry for two of the same defect: the one that bears more. */
    public Entry or(Entry other) {
      return severity == null || (other.severity != null && severity.atLeast(other.severity))
          ? this
          : other;
    }
  }
}
