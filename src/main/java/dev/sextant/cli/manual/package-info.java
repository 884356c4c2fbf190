/**
 * The pages that {@code man sextant} shows, written from the command line as it is declared, so
 * that they never say less than {@code --help}.
 */
@NullMarked
package dev.sextant.cli.manual;

import org.jspecify.annotations.NullMarked;
