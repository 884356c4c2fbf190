package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.Node;
import dev.sextant.finding.Place;
import org.jspecify.annotations.Nullable;

/** Reads one value; says what is wrong with it and gives null where it cannot. */
@FunctionalInterface
interface Parser<T> {
  @Nullable T parse(Reading reading, Node node, Place place);
}
