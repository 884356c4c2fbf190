package dev.sextant.catalog.source;

import dev.sextant.finding.SourceSpan;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by name, in the order of the file. */
public record MapNode(SourceSpan span, Map<String, Entry> byName, long weight, int height)
    implements Node {
  /** Most maps of a catalog hold a few facts, and a hash table for these takes more than they. */
  private static final int FEW = 8;

  /** A name with its own span, and the value. */
  public record Entry(ScalarNode key, Node value) {}

  /** A map as heavy and as high as what it holds makes it. */
  public static MapNode of(SourceSpan span, LinkedHashMap<String, Entry> byName) {
    long weight = 1;
    int height = 0;
    for (Entry entry : byName.values()) {
      weight = Node.sum(weight, Node.sum(1, entry.value().weight()));
      height = Math.max(height, entry.value().height() + 1);
    }
    Map<String, Entry> kept =
        byName.size() <= FEW ? new FewEntries(byName) : Collections.unmodifiableMap(byName);
    return new MapNode(span, kept, weight, height);
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

  /**
   * By identity: aliases make a graph of the tree, which comparing contents would walk again and
   * again.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
