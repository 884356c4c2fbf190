/**
 * The command line: one class a command, and the terminal they print to.
 *
 * <p>A command turns arguments into calls on the packages below, prints what comes back, and says
 * how it went in three exit statuses. It never reaches for the process itself: its streams and
 * colours are handed to it, so that a test runs the same code as a person does. Only {@link
 * dev.sextant.cli.Main} touches {@code System.out}, {@code System.err} and {@code System.exit}.
 */
@NullMarked
package dev.sextant.cli;

import org.jspecify.annotations.NullMarked;
