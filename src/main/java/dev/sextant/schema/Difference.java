package dev.sextant.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a schema that a document violates.
 *
 * @param keyword the word
 * @param where the names and indexes that lead to the value in the document
 * @param through the words that led to this one, references followed
 * @param origin where the word stands
 * @param property the field it is about, where it is about one
 */
record Difference(
    String keyword,
    List<String> where,
    List<String> through,
    @Nullable Origin origin,
    @Nullable String property) {
  /** A place in an inspected schema. */
  record Origin(Part root, List<String> path) {}
}
