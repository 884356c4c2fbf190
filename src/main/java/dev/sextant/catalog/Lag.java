package dev.sextant.catalog;

import dev.sextant.finding.Place;

/** How one sees that a consumer falls behind. */
public record Lag(Place place, Fact<String> metric, Fact<String> alert) {}
