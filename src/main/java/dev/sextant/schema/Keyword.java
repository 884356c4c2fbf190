package dev.sextant.schema;

/**
 * A word of JSON Schema.
 *
 * @param shape what its value must be
 * @param inPlace whether the schemas it holds speak of the same value, and not of a part of it
 */
record Keyword(String name, Shape shape, boolean inPlace) {
  /** What a keyword's value must be, as the dialects' own schemas say. */
  enum Shape {
    SCHEMA("a schema: a map, `true` or `false`"),
    SCHEMA_OR_LIST("a schema or a list of schemas"),
    SCHEMA_LIST("a list of at least one schema"),
    SCHEMA_MAP("a map of schemas by name"),
    PATTERN_MAP("a map of schemas by regular expression"),
    DEPENDENCIES("a map of schemas or lists of names"),
    TEXT("text"),
    REFERENCE("a reference: text such as `#/$defs/Money` or `money.json`"),
    ID("a name without a part after `#`"),
    ANCHOR("a plain name: letters, digits, `-`, `_`, `.`"),
    PATTERN("a regular expression"),
    BOOLEAN("`true` or `false`"),
    BOOLEAN_MAP("a map of `true` or `false` by name"),
    NUMBER("a number"),
    POSITIVE("a number above 0"),
    COUNT("a whole number, 0 or more"),
    NAMES("a list of names, each once"),
    NAMES_MAP("a map of lists of names, each once"),
    TYPE(
        "one of string, number, integer, boolean, object, array and null, or a list of these, each once"),
    LIST("a list"),
    ANY("a value"),
    VALUES("a list of at least one value, each once"),
    LIMIT_FLAG("`true` or `false`, beside the limit that it makes exclusive");

    private final String words;

    Shape(String words) {
      this.words = words;
    }

    /** How a sentence ends that begins "should be". */
    String words() {
      return words;
    }
  }
}
