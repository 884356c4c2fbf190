package dev.sextant.catalog;

/** Where every message carries what is not its payload. */
public record Envelope(
    boolean cloudEvents,
    Fact<Locator> id,
    Fact<Locator> type,
    Fact<Locator> correlation,
    Fact<Locator> causation,
    Fact<Locator> trace,
    Fact<Locator> time) {
  /** This envelope, and for what it does not say, the wider one. */
  public Envelope orInherit(Envelope wider) {
    return new Envelope(
        cloudEvents || wider.cloudEvents,
        id.orInherit(wider.id),
        type.orInherit(wider.type),
        correlation.orInherit(wider.correlation),
        causation.orInherit(wider.causation),
        trace.orInherit(wider.trace),
        time.orInherit(wider.time));
  }
}
