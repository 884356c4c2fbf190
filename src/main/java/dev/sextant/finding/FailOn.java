package dev.sextant.finding;

/** The severity from which on findings fail a run. */
public enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  /** Whether a finding of this severity fails the run. */
  public boolean isReachedBy(Severity severity) {
    return switch (this) {
      case ERROR -> severity.atLeast(Severity.ERROR);
      case WARNING -> severity.atLeast(Severity.WARNING);
      case NOTE -> true;
      case NEVER -> false;
    };
  }
}
