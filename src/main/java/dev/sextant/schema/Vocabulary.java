package dev.sextant.schema;

import dev.sextant.schema.Keyword.Shape;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of one dialect; a schema may use others, which say nothing. */
final class Vocabulary {
  private static final Map<Dialect, Vocabulary> ALL = all();

  private final Map<String, Keyword> byName = new LinkedHashMap<>();

  private Vocabulary(Dialect dialect) {
    base(dialect);
    if (!dialect.isBefore(Dialect.DRAFT_6)) {
      sinceDraft6(dialect);
    }
    if (!dialect.isBefore(Dialect.DRAFT_7)) {
      sinceDraft7();
    }
    if (!dialect.isBefore(Dialect.DRAFT_2019_09)) {
      since2019(dialect);
    }
    if (!dialect.isBefore(Dialect.DRAFT_2020_12)) {
      since2020();
    }
  }

  static Vocabulary of(Dialect dialect) {
    return Objects.requireNonNull(ALL.get(dialect));
  }

  @Nullable Keyword get(String name) {
    return byName.get(name);
  }

  Collection<Keyword> keywords() {
    return byName.values();
  }

  private void base(Dialect dialect) {
    boolean first = dialect == Dialect.DRAFT_4;
    words(Shape.TEXT, "$schema", "title", "description", "format");
    words(Shape.REFERENCE, "$ref");
    words(first ? Shape.TEXT : Shape.REFERENCE, dialect.idKeyword());
    words(Shape.PATTERN, "pattern");
    words(Shape.NUMBER, "maximum", "minimum");
    words(first ? Shape.LIMIT_FLAG : Shape.NUMBER, "exclusiveMaximum", "exclusiveMinimum");
    words(Shape.POSITIVE, "multipleOf");
    words(
        Shape.COUNT,
        "maxLength",
        "minLength",
        "maxItems",
        "minItems",
        "maxProperties",
        "minProperties");
    words(Shape.BOOLEAN, "uniqueItems");
    words(Shape.NAMES, "required");
    words(Shape.VALUES, "enum");
    words(Shape.TYPE, "type");
    words(Shape.SCHEMA_MAP, "definitions", "properties");
    words(Shape.PATTERN_MAP, "patternProperties");
    words(Shape.SCHEMA, "additionalItems", "additionalProperties");
    words(Shape.SCHEMA_OR_LIST, "items");
    inPlace(Shape.DEPENDENCIES, "dependencies");
    inPlace(Shape.SCHEMA_LIST, "allOf", "anyOf", "oneOf");
    inPlace(Shape.SCHEMA, "not");
  }

  private void sinceDraft6(Dialect dialect) {
    words(Shape.LIST, "examples");
    words(Shape.ANY, "const");
    words(Shape.SCHEMA, "contains", "propertyNames");
    if (!dialect.isBefore(Dialect.DRAFT_2019_09)) {
      words(Shape.LIST, "enum");
    }
  }

  private void sinceDraft7() {
    words(Shape.TEXT, "$comment", "contentMediaType", "contentEncoding");
    words(Shape.BOOLEAN, "readOnly", "writeOnly");
    inPlace(Shape.SCHEMA, "if", "then", "else");
  }

  private void since2019(Dialect dialect) {
    words(Shape.ID, "$id");
    words(Shape.ANCHOR, "$anchor");
    words(Shape.SCHEMA_MAP, "$defs");
    words(Shape.BOOLEAN_MAP, "$vocabulary");
    words(Shape.BOOLEAN, "deprecated");
    words(Shape.COUNT, "maxContains", "minContains");
    words(Shape.NAMES_MAP, "dependentRequired");
    words(Shape.SCHEMA, "unevaluatedItems", "unevaluatedProperties", "contentSchema");
    inPlace(Shape.SCHEMA_MAP, "dependentSchemas");
    words(Shape.REFERENCE, "$recursiveRef");
    words(dialect == Dialect.DRAFT_2019_09 ? Shape.BOOLEAN : Shape.ANCHOR, "$recursiveAnchor");
  }

  private void since2020() {
    words(Shape.REFERENCE, "$dynamicRef");
    words(Shape.ANCHOR, "$dynamicAnchor");
    words(Shape.SCHEMA_LIST, "prefixItems");
    words(Shape.SCHEMA, "items");
    byName.remove("additionalItems");
  }

  private void words(Shape shape, String... names) {
    for (String name : names) {
      byName.put(name, new Keyword(name, shape, false));
    }
  }

  private void inPlace(Shape shape, String... names) {
    for (String name : names) {
      byName.put(name, new Keyword(name, shape, true));
    }
  }

  private static Map<Dialect, Vocabulary> all() {
    Map<Dialect, Vocabulary> all = new EnumMap<>(Dialect.class);
    for (Dialect dialect : Dialect.values()) {
      all.put(dialect, new Vocabulary(dialect));
    }
    return all;
  }
}
