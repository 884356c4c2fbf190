package dev.sextant.schema;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.SourceSpan;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, mostly one where a schema stands.
 *
 * @param label its name where it has one, else itself
 * @param pointer where it is in the document
 * @param base the name that relative references in it start from
 */
record Part(
    Document document, Node node, SourceSpan label, String pointer, URI base, Dialect dialect) {
  /** The words that bring in other schemas for the same value. */
  private static final Set<String> COMPOSING =
      Set.of(
          "$ref",
          "$dynamicRef",
          "$recursiveRef",
          "allOf",
          "anyOf",
          "oneOf",
          "if",
          "then",
          "else",
          "dependentSchemas",
          "dependencies");

  /** The words that say something of what is in the value. */
  private static final Set<String> HOLDING =
      Set.of(
          "properties",
          "patternProperties",
          "additionalProperties",
          "unevaluatedProperties",
          "prefixItems",
          "items",
          "contains",
          "additionalItems");

  /** By identity: a hostile document makes comparing content endless. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Part part && part.node == node;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }

  static Part rootOf(Document document, Node node) {
    String written = textOf(node, "$schema");
    Dialect dialect =
        written == null ? Dialect.DEFAULT : Dialect.named(written).orElse(Dialect.DEFAULT);
    return new Part(document, node, node.span(), "", document.iri(), dialect).rebased();
  }

  /** A step further into the document, where an {@code $id} may change what references mean. */
  Part child(String name, Node value) {
    String escaped = name.replace("~", "~0").replace("/", "~1");
    MapNode.Entry entry = node instanceof MapNode map ? map.entry(name) : null;
    SourceSpan named = entry == null ? value.span() : entry.key().span();
    return new Part(document, value, named, pointer + "/" + escaped, base, dialect).rebased();
  }

  private Part rebased() {
    String id = textOf(node, dialect.idKeyword());
    URI written = id == null ? null : Iris.parse(id);
    if (written == null || written.toString().startsWith("#")) {
      return this;
    }
    URI own = Iris.withoutFragment(Iris.resolve(base, written));
    return own.equals(base) ? this : new Part(document, node, label, pointer, own, dialect);
  }

  SourceSpan span() {
    return node.span();
  }

  /** Whether no other schema has a say in the same value, as for most that people write. */
  boolean isPlain() {
    return hasNone(COMPOSING);
  }

  /** Whether it says nothing of fields or items. */
  boolean isLeaf() {
    return hasNone(HOLDING);
  }

  private boolean hasNone(Set<String> words) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (words.contains(entry.key().text())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The value of a keyword; null where this has none. */
  @Nullable Node get(String keyword) {
    return node instanceof MapNode map ? map.get(keyword) : null;
  }

  @Nullable String text(String keyword) {
    return textOf(node, keyword);
  }

  /** The schema that a keyword holds; null where it holds none. */
  @Nullable Part one(String keyword) {
    Node value = get(keyword);
    return value == null || value instanceof ListNode ? null : child(keyword, value);
  }

  /** The schemas that a keyword lists. */
  List<Part> list(String keyword) {
    List<Part> parts = new ArrayList<>();
    if (get(keyword) instanceof ListNode list) {
      Part holder = child(keyword, list);
      for (int i = 0; i < list.items().size(); i++) {
        parts.add(holder.child(String.valueOf(i), list.items().get(i)));
      }
    }
    return parts;
  }

  /** The schemas that a keyword holds by name. */
  Map<String, Part> map(String keyword) {
    Map<String, Part> parts = new LinkedHashMap<>();
    if (get(keyword) instanceof MapNode map) {
      Part holder = holder(keyword);
      map.entries()
          .forEach(e -> parts.put(e.key().text(), holder.child(e.key().text(), e.value())));
    }
    return parts;
  }

  /** One of the schemas that a keyword holds by name; null where it holds none of this name. */
  @Nullable Part named(String keyword, String name) {
    Node value = get(keyword) instanceof MapNode map ? map.get(name) : null;
    return value == null ? null : holder(keyword).child(name, value);
  }

  /** Whether a keyword holds any schema by name. */
  boolean hasNamed(String keyword) {
    return get(keyword) instanceof MapNode map && map.size() > 0;
  }

  /** Names of fields are no keywords: one called `$id` names nothing. */
  private Part holder(String keyword) {
    Node map = Objects.requireNonNull(get(keyword));
    return new Part(document, map, map.span(), pointer + "/" + keyword, base, dialect);
  }

  /** The names that a keyword lists. */
  List<String> names(String keyword) {
    List<String> names = new ArrayList<>();
    if (get(keyword) instanceof ListNode list) {
      list.items()
          .forEach(item -> names.add(item instanceof ScalarNode scalar ? scalar.text() : ""));
    }
    return names;
  }

  /** What a JSON pointer leads to from here; null where it leads nowhere. */
  @Nullable Part at(String path) {
    Part part = this;
    String steps = path.startsWith("/") ? path.substring(1) : path;
    for (String step : steps.split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      Node next = part.step(name);
      if (next == null) {
        return null;
      }
      part = part.child(name, next);
    }
    return part;
  }

  private @Nullable Node step(String name) {
    if (node instanceof ListNode list) {
      boolean index = Members.isIndex(name) && Integer.parseInt(name) < list.items().size();
      return index ? list.items().get(Integer.parseInt(name)) : null;
    }
    return get(name);
  }

  private static @Nullable String textOf(Node node, String keyword) {
    return node instanceof MapNode map
            && map.get(keyword) instanceof ScalarNode scalar
            && scalar.type() == ScalarNode.Type.TEXT
        ? scalar.text()
        : null;
  }
}
