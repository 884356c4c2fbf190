/**
 * Reads files into a {@link dev.sextant.catalog.Catalog}.
 *
 * <p>Three steps: find which files make which catalog, merge their sections into one, and bind the
 * merged tree to records. Binding asks a {@code Section} for each key it knows; what nobody asked
 * for is unknown. A reference that names nothing is reported once and then read as the closest
 * known name, so that a misspelling does not look like a missing producer as well.
 */
@NullMarked
package dev.sextant.catalog.loader;

import org.jspecify.annotations.NullMarked;
