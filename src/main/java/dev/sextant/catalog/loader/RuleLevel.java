package dev.sextant.catalog.loader;

import dev.sextant.finding.Severity;
import org.jspecify.annotations.Nullable;

/** How much the findings of a rule weigh in one house, or that they are not wanted. */
public enum RuleLevel {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  NOTE(Severity.NOTE),
  OFF(null);

  private final @Nullable Severity severity;

  RuleLevel(@Nullable Severity severity) {
    this.severity = severity;
  }

  /** The severity; null where the rule is off. */
  public @Nullable Severity severity() {
    return severity;
  }
}
