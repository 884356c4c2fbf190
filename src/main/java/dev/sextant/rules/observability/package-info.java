/** The rules of the stage {@code observability}, and how its exit condition is measured. */
@NullMarked
package dev.sextant.rules.observability;

import org.jspecify.annotations.NullMarked;
