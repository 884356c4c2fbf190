package dev.sextant.cli.completion;

/**
 * A word that can be typed.
 *
 * @param summary what it means; may be empty
 */
record Choice(String word, String summary) {}
