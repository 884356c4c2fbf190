package dev.sextant.catalog;

import dev.sextant.finding.Place;

/**
 * A rule that a catalog states for itself and its house states otherwise; the house's holds.
 *
 * @param place where the catalog states it
 * @param house where the house states it
 */
public record Overruled(Place place, Place house) {}
