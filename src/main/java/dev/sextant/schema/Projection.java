package dev.sextant.schema;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows schemas and documents to the validator, as the trees it knows.
 *
 * <p>Every reference is written as the number of what it leads to, so that the validator resolves
 * nothing itself.
 */
final class Projection {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Words that name, explain or hold parts, and restrict nothing. */
  private static final Set<String> SILENT =
      Set.of(
          "$schema",
          "$id",
          "id",
          "$anchor",
          "$dynamicAnchor",
          "$recursiveAnchor",
          "$vocabulary",
          "$comment",
          "$defs",
          "definitions",
          "title",
          "description",
          "format",
          "examples",
          "readOnly",
          "writeOnly",
          "deprecated",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "$ref",
          "$dynamicRef",
          "$recursiveRef");

  private final Units units;
  private final IdentityHashMap<Node, JsonNode> schemas = new IdentityHashMap<>();

  Projection(Units units) {
    this.units = units;
  }

  JsonNode unit(Unit unit) {
    JsonNode schema = schema(unit.root());
    if (!(schema instanceof ObjectNode written)) {
      return schema;
    }
    ObjectNode whole = JSON.objectNode();
    whole.put("$schema", unit.root().dialect().uri());
    written.properties().forEach(e -> whole.set(e.getKey(), e.getValue()));
    return whole;
  }

  private JsonNode schema(Part part) {
    JsonNode known = schemas.get(part.node());
    if (known == null) {
      known = part.node() instanceof MapNode map ? map(part, map) : document(part.node());
      schemas.put(part.node(), known);
    }
    return known;
  }

  private ObjectNode map(Part part, MapNode map) {
    ObjectNode schema = JSON.objectNode();
    Vocabulary vocabulary = Vocabulary.of(part.dialect());
    boolean alone = part.get("$ref") != null && part.dialect().refStandsAlone();
    for (MapNode.Entry entry : map.entries()) {
      Keyword keyword = vocabulary.get(entry.key().text());
      if (keyword != null && !alone && !SILENT.contains(keyword.name())) {
        schema.set(keyword.name(), value(part, keyword, entry.value()));
      }
    }
    references(part, schema);
    return schema;
  }

  private void references(Part part, ObjectNode schema) {
    for (Target target : units.targets(part)) {
      String iri = iri(target);
      if (!schema.has("$ref")) {
        schema.put("$ref", iri);
      } else {
        ArrayNode all =
            schema.has("allOf") ? (ArrayNode) schema.get("allOf") : schema.putArray("allOf");
        all.addObject().put("$ref", iri);
      }
    }
  }

  private String iri(Target target) {
    if (target instanceof Target.Found found) {
      return Validator.iri(units.of(found.part()));
    }
    return target instanceof Target.MetaSchema meta ? meta.iri() : Validator.UNITS;
  }

  private JsonNode value(Part part, Keyword keyword, Node value) {
    return switch (keyword.shape()) {
      case SCHEMA, SCHEMA_OR_LIST, SCHEMA_LIST, SCHEMA_MAP, PATTERN_MAP, DEPENDENCIES ->
          schemas(part, keyword, value);
      default -> document(value);
    };
  }

  private JsonNode schemas(Part part, Keyword keyword, Node value) {
    String name = keyword.name();
    if (value instanceof ListNode) {
      ArrayNode list = JSON.arrayNode();
      part.list(name).forEach(item -> list.add(schema(item)));
      return list;
    }
    boolean byName =
        switch (keyword.shape()) {
          case SCHEMA_MAP, PATTERN_MAP, DEPENDENCIES -> true;
          default -> false;
        };
    if (!byName) {
      return schema(Objects.requireNonNull(part.one(name)));
    }
    ObjectNode map = JSON.objectNode();
    part.map(name)
        .forEach(
            (key, item) ->
                map.set(
                    key, item.node() instanceof ListNode ? document(item.node()) : schema(item)));
    return map;
  }

  /** A value as it is. */
  static JsonNode document(Node node) {
    if (node instanceof MapNode map) {
      ObjectNode object = JSON.objectNode();
      map.entries().forEach(e -> object.set(e.key().text(), document(e.value())));
      return object;
    }
    if (node instanceof ListNode list) {
      ArrayNode array = JSON.arrayNode();
      list.items().forEach(item -> array.add(document(item)));
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode scalar) {
    @Nullable BigDecimal number = Numbers.read(scalar);
    return switch (scalar.type()) {
      case TEXT -> JSON.stringNode(scalar.text());
      case NULL -> JSON.nullNode();
      case BOOLEAN -> JSON.booleanNode(scalar.text().equalsIgnoreCase("true"));
      case INTEGER ->
          number == null
              ? JSON.numberNode(Double.MAX_VALUE)
              : JSON.numberNode(number.toBigInteger());
      case DECIMAL -> number == null ? JSON.numberNode(Double.MAX_VALUE) : JSON.numberNode(number);
    };
  }
}
