package dev.sextant.schema;

import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import java.util.Set;

/** Recognises schemas that accept whatever there is. */
final class Silence {
  private static final Set<String> WORDLESS =
      Set.of(
          "$schema",
          "$id",
          "id",
          "$anchor",
          "$comment",
          "$defs",
          "definitions",
          "title",
          "description",
          "examples",
          "example",
          "default",
          "deprecated",
          "$ref",
          "allOf",
          "$dynamicAnchor",
          "$vocabulary");

  private Silence() {}

  /** Whether all that must hold at once comes to nothing, or to no more than being an object. */
  static boolean of(Conjunction all) {
    return all.isWhole() && all.parts().stream().allMatch(part -> saysNothing(part.node()));
  }

  private static boolean saysNothing(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text().equals("true");
    }
    return node instanceof MapNode map
        && map.entries().stream().allMatch(e -> saysNothing(e.key().text(), e.value()));
  }

  private static boolean saysNothing(String keyword, Node value) {
    return switch (keyword) {
      case "type" -> value instanceof ScalarNode scalar && scalar.text().equals("object");
      case "additionalProperties" ->
          value instanceof ScalarNode scalar && scalar.text().equals("true");
      case "properties", "patternProperties" -> value instanceof MapNode map && map.size() == 0;
      default -> WORDLESS.contains(keyword) || keyword.startsWith("x-");
    };
  }
}
