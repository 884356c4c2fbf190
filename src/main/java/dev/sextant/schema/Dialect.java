package dev.sextant.schema;

import java.net.URI;
import java.util.Optional;

/** The versions of JSON Schema, oldest first, as their words differ in meaning. */
enum Dialect {
  DRAFT_4("draft-04", "http://json-schema.org/draft-04/schema"),
  DRAFT_6("draft-06", "http://json-schema.org/draft-06/schema"),
  DRAFT_7("draft-07", "http://json-schema.org/draft-07/schema"),
  DRAFT_2019_09("2019-09", "https://json-schema.org/draft/2019-09/schema"),
  DRAFT_2020_12("2020-12", "https://json-schema.org/draft/2020-12/schema");

  /** What a schema is written in that does not say. */
  static final Dialect DEFAULT = DRAFT_2020_12;

  /** OpenAPI's own dialect only adds words that restrict nothing. */
  private static final String OPEN_API = "spec.openapis.org/oas/3.1/dialect/base";

  private final String title;
  private final String uri;

  Dialect(String title, String uri) {
    this.title = title;
    this.uri = uri;
  }

  String title() {
    return title;
  }

  /** What names it to the validator. */
  String uri() {
    return uri;
  }

  boolean isBefore(Dialect other) {
    return compareTo(other) < 0;
  }

  /** What names a schema, which older schemas do without the {@code $}. */
  String idKeyword() {
    return this == DRAFT_4 ? "id" : "$id";
  }

  /** Whether whatever stands beside a {@code $ref} counts for nothing. */
  boolean refStandsAlone() {
    return isBefore(DRAFT_2019_09);
  }

  /** The dialect of this name, with or without a last {@code #}, by http or https. */
  static Optional<Dialect> named(String written) {
    String name = bare(written);
    if (name.equals(OPEN_API)) {
      return Optional.of(DEFAULT);
    }
    for (Dialect dialect : values()) {
      if (bare(dialect.uri).equals(name)) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }

  /** Whether this is a dialect's own schema or a part of one. */
  static boolean isMetaSchema(URI iri) {
    return "json-schema.org".equals(iri.getHost()) && iri.getPath().startsWith("/draft");
  }

  private static String bare(String uri) {
    return uri.replaceFirst("^https?://", "").replaceFirst("#$", "");
  }
}
