/** The rules of the stage {@code events}, and how its exit condition is measured. */
@NullMarked
package dev.sextant.rules.events;

import org.jspecify.annotations.NullMarked;
