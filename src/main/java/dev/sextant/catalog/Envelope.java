package dev.sextant.catalog;

/** Where every message carries what is not its payload. */
public record Envelope(
    boolean cloudEvents,
    Fact<Locator> id,
    Fact<Locator> type,
    Fact<Locator> correlation,
    Fact<Locator> causation,
    Fact<Locator> trace,
    Fact<Locator> time) {}
