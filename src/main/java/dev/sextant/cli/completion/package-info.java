/**
 * What can be typed after the program's name, written down for each shell.
 *
 * <p>{@link dev.sextant.cli.completion.Program} takes commands, options and their words from the
 * command line as it is declared, so that no list is kept twice; one class a shell writes them in
 * its language. The scripts hold all words, because starting Java at every press of a key would
 * take too long.
 */
@NullMarked
package dev.sextant.cli.completion;

import org.jspecify.annotations.NullMarked;
