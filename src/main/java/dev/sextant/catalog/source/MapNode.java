package dev.sextant.catalog.source;

import dev.sextant.finding.SourceSpan;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by name, in the order of the file. */
public record MapNode(SourceSpan span, Map<String, Entry> byName, long weight) implements Node {
  /** A name with its own span, and the value. */
  public record Entry(ScalarNode key, Node value) {}

  /** A map as heavy as what it holds. */
  public static MapNode of(SourceSpan span, LinkedHashMap<String, Entry> byName) {
    long weight = 1;
    for (Entry entry : byName.values()) {
      weight = Node.sum(weight, Node.sum(1, entry.value().weight()));
    }
    return new MapNode(span, Collections.unmodifiableMap(byName), weight);
  }

  public @Nullable Node get(String name) {
    Entry entry = byName.get(name);
    return entry == null ? null : entry.value();
  }

  public Collection<Entry> entries() {
    return byName.values();
  }

  @Override
  public String kind() {
    return "a map";
  }
}
