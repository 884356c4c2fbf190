package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;

/** How far back a consumer's messages can be run again. */
public record Replay(Place place, Fact<Duration> reach, Fact<String> by) {}
