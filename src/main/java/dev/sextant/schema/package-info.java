/**
 * Contracts: what a payload must look like, in the languages people write it in.
 *
 * <p>A {@link dev.sextant.schema.Schema} is a contract that has been read, with every field it
 * declares and what is wrong with it; {@link dev.sextant.schema.Contracts} reads each contract of a
 * catalog once, never from outside the catalog's root and never from a network.
 */
@NullMarked
package dev.sextant.schema;

import org.jspecify.annotations.NullMarked;
