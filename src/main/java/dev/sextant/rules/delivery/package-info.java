/** The rules of the stage {@code delivery}, and how its exit condition is measured. */
@NullMarked
package dev.sextant.rules.delivery;

import org.jspecify.annotations.NullMarked;
