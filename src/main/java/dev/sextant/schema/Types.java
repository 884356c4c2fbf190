package dev.sextant.schema;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out which types a value may have. */
final class Types {
  private static final int DEEPEST = 50;
  private static final int DEEPEST_VALUES = 4;

  private final Units units;
  private final IdentityHashMap<Node, Set<JsonType>> known = new IdentityHashMap<>();

  Types(Units units) {
    this.units = units;
  }

  /** The types that all of these schemas allow. */
  Set<JsonType> ofAll(List<Part> schemas) {
    return ofAll(schemas, 0);
  }

  /** The types that one or another of these schemas allows. */
  Set<JsonType> ofAny(List<Part> schemas) {
    return ofAny(schemas, 0);
  }

  private Set<JsonType> ofAll(List<Part> schemas, int depth) {
    Set<JsonType> types = EnumSet.allOf(JsonType.class);
    for (Part part : Conjunction.of(schemas, units).parts()) {
      types.retainAll(own(part));
      for (List<Part> alternative : Conjunction.alternatives(part)) {
        if (depth < DEEPEST) {
          types.retainAll(ofAny(alternative, depth + 1));
        }
      }
    }
    return types;
  }

  private Set<JsonType> ofAny(List<Part> schemas, int depth) {
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    for (Part schema : schemas) {
      Set<JsonType> branch = known.get(schema.node());
      if (branch == null) {
        branch = ofAll(List.of(schema), depth);
        known.put(schema.node(), branch);
      }
      types.addAll(branch);
    }
    return types;
  }

  /**
   * The values that all of these schemas allow, as JSON text; empty where they do not list them.
   */
  List<String> values(List<Part> schemas) {
    List<String> values = values(schemas, 0);
    return values == null ? List.of() : values;
  }

  private @Nullable List<String> values(List<Part> schemas, int depth) {
    List<String> values = null;
    for (Part part : Conjunction.of(schemas, units).parts()) {
      for (List<Node> own : listed(part)) {
        values = both(values, own.stream().map(JsonText::of).toList());
      }
      if (depth < DEEPEST_VALUES && units.mayGoOn()) {
        for (List<Part> alternative : Conjunction.alternatives(part)) {
          values = both(values, either(alternative, depth + 1));
        }
      }
    }
    return values;
  }

  private @Nullable List<String> either(List<Part> schemas, int depth) {
    List<String> values = new ArrayList<>();
    for (Part schema : schemas) {
      List<String> branch = units.mayGoOn() ? values(List.of(schema), depth) : null;
      if (branch == null) {
        return null;
      }
      values.addAll(branch);
    }
    return values.stream().distinct().toList();
  }

  private static @Nullable List<String> both(
      @Nullable List<String> one, @Nullable List<String> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    Set<String> kept = new HashSet<>(other);
    return one.stream().filter(kept::contains).toList();
  }

  private static Set<JsonType> own(Part part) {
    Set<JsonType> types = EnumSet.allOf(JsonType.class);
    if (part.node() instanceof ScalarNode scalar) {
      return scalar.text().equals("false") ? EnumSet.noneOf(JsonType.class) : types;
    }
    Node type = part.get("type");
    if (type instanceof ScalarNode scalar) {
      types.retainAll(named(scalar.text()));
    } else if (type instanceof ListNode) {
      Set<JsonType> any = EnumSet.noneOf(JsonType.class);
      part.names("type").forEach(name -> any.addAll(named(name)));
      types.retainAll(any);
    }
    for (List<Node> values : listed(part)) {
      Set<JsonType> any = EnumSet.noneOf(JsonType.class);
      values.forEach(value -> any.addAll(named(value)));
      types.retainAll(any);
    }
    return types;
  }

  private static List<List<Node>> listed(Part part) {
    List<List<Node>> all = new ArrayList<>();
    if (part.get("enum") instanceof ListNode list) {
      all.add(list.items());
    }
    Node constant = part.get("const");
    if (constant != null && part.dialect() != Dialect.DRAFT_4) {
      all.add(List.of(constant));
    }
    return all;
  }

  private static Set<JsonType> named(String name) {
    return switch (name) {
      case "number" -> EnumSet.of(JsonType.NUMBER, JsonType.INTEGER);
      case "integer" -> EnumSet.of(JsonType.INTEGER);
      case "string" -> EnumSet.of(JsonType.STRING);
      case "boolean" -> EnumSet.of(JsonType.BOOLEAN);
      case "object" -> EnumSet.of(JsonType.OBJECT);
      case "array" -> EnumSet.of(JsonType.ARRAY);
      case "null" -> EnumSet.of(JsonType.NULL);
      default -> EnumSet.allOf(JsonType.class);
    };
  }

  private static Set<JsonType> named(Node value) {
    if (value instanceof MapNode) {
      return EnumSet.of(JsonType.OBJECT);
    }
    return value instanceof ScalarNode scalar
        ? switch (scalar.type()) {
          case TEXT -> EnumSet.of(JsonType.STRING);
          case BOOLEAN -> EnumSet.of(JsonType.BOOLEAN);
          case NULL -> EnumSet.of(JsonType.NULL);
          case INTEGER, DECIMAL -> named("number");
        }
        : EnumSet.of(JsonType.ARRAY);
  }
}
