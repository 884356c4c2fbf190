package dev.sextant.schema;

/** Where a reference leads. */
sealed interface Target {
  /** To a schema that can be looked at. */
  record Found(Part part) implements Target {}

  /** To a schema of JSON Schema itself, which is taken as it is. */
  record MetaSchema(String iri) implements Target {}

  /** To a file that cannot be read, of which it is said there why. */
  record Broken(Document document) implements Target {}

  /**
   * Nowhere.
   *
   * @param message what is wrong with it
   * @param help what to do
   */
  record Lost(String message, String help) implements Target {}
}
