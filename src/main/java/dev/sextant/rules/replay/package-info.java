/** The rules of the stage {@code replay}, and how its exit condition is measured. */
@NullMarked
package dev.sextant.rules.replay;

import org.jspecify.annotations.NullMarked;
