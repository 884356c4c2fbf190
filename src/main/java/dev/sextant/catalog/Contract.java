package dev.sextant.catalog;

import dev.sextant.catalog.source.MapNode;
import dev.sextant.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a message's payload must look like: a file beside the catalog, or a schema written into it.
 *
 * @param file the path as written, relative to {@code base}; null for an inline schema
 * @param fragment what follows the file's {@code #}, such as a Protobuf message; empty where
 *     nothing does
 * @param inline the schema itself; null for a file
 * @param base what the path is relative to and may not leave
 */
public record Contract(
    @Nullable String file, String fragment, @Nullable MapNode inline, Base base, Place place) {

  /** The languages a contract can be written in, told by the file's ending. */
  public enum Language {
    JSON_SCHEMA("JSON Schema"),
    AVRO("Avro"),
    PROTOBUF("Protobuf");

    private final String title;

    Language(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Language language() {
    if (file != null && file.endsWith(".avsc")) {
      return Language.AVRO;
    }
    return file != null && file.endsWith(".proto") ? Language.PROTOBUF : Language.JSON_SCHEMA;
  }
}
