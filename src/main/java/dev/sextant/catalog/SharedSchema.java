package dev.sextant.catalog;

import dev.sextant.catalog.source.Node;
import dev.sextant.finding.Place;

/**
 * A part of contracts that several share, reached by {@code $ref: '#/schemas/NAME'}.
 *
 * @param base what files that it refers to are relative to
 */
public record SharedSchema(String name, Place place, Node content, Base base) {}
