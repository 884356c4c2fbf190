package dev.sextant.catalog;

import dev.sextant.finding.Place;

/** Where a message goes that cannot be handled, and how it comes back. */
public record DeadLetter(
    Place place,
    Fact<String> channel,
    Fact<Boolean> sequenced,
    Fact<String> alert,
    Fact<Redrive> redrive,
    Fact<String> runbook,
    Fact<String> owner) {
  /** How parked messages come back. */
  public enum Redrive {
    TOOL,
    MANUAL,
    AUTOMATIC
  }
}
