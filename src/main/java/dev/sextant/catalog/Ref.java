package dev.sextant.catalog;

import dev.sextant.finding.Place;

/** A name that stands for something, and where it is written. */
public record Ref(String name, Place place) {}
