package dev.sextant.catalog;

import dev.sextant.finding.Place;

/** A thing with a history, whose messages must stay in order. */
public record Entity(String name, Place place, Fact<Rate> peakPerKey) {}
