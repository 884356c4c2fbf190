package dev.sextant.finding;

import java.util.Locale;

/** How much a finding weighs, from advice to a design that is broken as stated. */
public enum Severity {
  NOTE,
  WARNING,
  ERROR;

  /** The word users read and write: {@code note}, {@code warning}, {@code error}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) >= 0;
  }
}
