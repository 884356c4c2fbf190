package dev.sextant.schema;

import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What schemas say about the fields and items of a value. */
final class Members {
  /** Stands in a pointer for any item of a list, or for any name of a map. */
  static final String ANY = "*";

  /** Nobody writes so many, and each is tried on each name. */
  private static final int MOST_PATTERNS = 50;

  private Members() {}

  /** What one schema says about a field or an item by its name; empty where it says nothing. */
  static List<Part> named(Part schema, String name) {
    List<Part> found = new ArrayList<>();
    Part property = schema.named("properties", name);
    if (property != null) {
      found.add(property);
    }
    if (schema.get("patternProperties") instanceof MapNode patterns) {
      patterns.names().stream()
          .limit(MOST_PATTERNS)
          .filter(pattern -> matches(pattern, name))
          .map(pattern -> schema.named("patternProperties", pattern))
          .forEach(found::add);
    }
    if (found.isEmpty()) {
      addMap(found, schema.one("additionalProperties"));
      addMap(found, schema.one("unevaluatedProperties"));
    }
    found.addAll(items(schema, name));
    found.removeIf(part -> isFalse(part));
    return found;
  }

  /**
   * The names that a schema gives fields, with {@code *} for those it leaves open and for items.
   */
  static List<String> names(Part schema) {
    if (schema.isLeaf()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    if (schema.get("properties") instanceof MapNode properties) {
      names.addAll(properties.names());
    }
    boolean open =
        isMap(schema.one("additionalProperties")) || isMap(schema.one("unevaluatedProperties"));
    if (open || schema.hasNamed("patternProperties") || !items(schema, ANY).isEmpty()) {
      names.add(ANY);
    }
    return names;
  }

  /** Whether a schema says which fields there are, or that there can be none. */
  static boolean tells(Part schema) {
    return schema.hasNamed("properties")
        || schema.hasNamed("patternProperties")
        || isFalse(schema.one("additionalProperties"))
        || isMap(schema.one("additionalProperties"))
        || isFalse(schema.one("unevaluatedProperties"));
  }

  private static List<Part> items(Part schema, String name) {
    List<Part> found = new ArrayList<>();
    boolean any = name.equals(ANY);
    if (!any && !isIndex(name)) {
      return found;
    }
    List<Part> first = new ArrayList<>(schema.list("prefixItems"));
    first.addAll(schema.list("items"));
    int index = any ? 0 : Integer.parseInt(name);
    if (any) {
      found.addAll(first);
    } else if (index < first.size()) {
      found.add(first.get(index));
    }
    if (any || index >= first.size()) {
      addMap(found, schema.one("items"));
      addMap(found, schema.one(first.isEmpty() ? "contains" : "additionalItems"));
    }
    return found;
  }

  /** Whether a step of a pointer may count items. */
  static boolean isIndex(String name) {
    if (name.isEmpty() || name.length() > 9 || (name.charAt(0) == '0' && name.length() > 1)) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String pattern, String name) {
    try {
      return name.equals(ANY) || Regex.of(pattern).isFoundIn(name);
    } catch (Regex.Malformed | Steps.Exhausted unsaid) {
      return true;
    }
  }

  private static void addMap(List<Part> found, @Nullable Part part) {
    if (part != null && isMap(part)) {
      found.add(part);
    }
  }

  private static boolean isMap(@Nullable Part part) {
    return part != null && part.node() instanceof MapNode;
  }

  private static boolean isFalse(@Nullable Part part) {
    return part != null
        && part.node() instanceof ScalarNode scalar
        && scalar.text().equals("false");
  }
}
