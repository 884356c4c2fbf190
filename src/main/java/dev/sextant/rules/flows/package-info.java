/** The rules of the stage {@code flows}, and how its exit condition is measured. */
@NullMarked
package dev.sextant.rules.flows;

import org.jspecify.annotations.NullMarked;
