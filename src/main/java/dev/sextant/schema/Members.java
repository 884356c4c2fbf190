package dev.sextant.schema;

import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What schemas say about the fields and items of a value. */
final class Members {
  /** Stands in a pointer for any item of a list, or for any name of a map. */
  static final String ANY = "*";

  private Members() {}

  /** What one schema says about a field or an item by its name; empty where it says nothing. */
  static List<Part> named(Part schema, String name) {
    List<Part> found = new ArrayList<>();
    Part property = schema.map("properties").get(name);
    if (property != null) {
      found.add(property);
    }
    for (Map.Entry<String, Part> pattern : schema.map("patternProperties").entrySet()) {
      if (matches(pattern.getKey(), name)) {
        found.add(pattern.getValue());
      }
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
    List<String> names = new ArrayList<>(schema.map("properties").keySet());
    boolean open =
        isMap(schema.one("additionalProperties")) || isMap(schema.one("unevaluatedProperties"));
    if (open || !schema.map("patternProperties").isEmpty() || !items(schema, ANY).isEmpty()) {
      names.add(ANY);
    }
    return names;
  }

  /** Whether a schema says which fields there are, or that there can be none. */
  static boolean tells(Part schema) {
    return !schema.map("properties").isEmpty()
        || !schema.map("patternProperties").isEmpty()
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
    boolean plain = name.equals("0") || !name.startsWith("0");
    return plain
        && !name.isEmpty()
        && name.length() <= 9
        && name.chars().allMatch(c -> c >= '0' && c <= '9');
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
