/** The rules of the stage {@code contracts}, and how its exit condition is measured. */
@NullMarked
package dev.sextant.rules.contracts;

import org.jspecify.annotations.NullMarked;
