package dev.sextant.catalog;

import java.time.Duration;

/** How long handling one message takes. */
public record Processing(Fact<Duration> mean, Fact<Duration> p99) {}
