package dev.sextant.catalog;

import dev.sextant.catalog.source.Node;
import dev.sextant.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * A document that a contract must accept: a file, or one written into the catalog.
 *
 * @param file the path as written; null for an inline document
 * @param inline the document itself; null for a file
 */
public record Example(@Nullable String file, @Nullable Node inline, Base base, Place place) {}
