package dev.sextant.catalog.source;

import dev.sextant.finding.SourceSpan;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values by name, in the order of the file. By identity equal, as is any node. */
public final class MapNode extends Node {
  /** Going through a few names is as fast as hashing, and most maps of a catalog have no more. */
  private static final int FEW = 8;

  /** A name with its own span, and the value. */
  public record Entry(ScalarNode key, Node value) {}

  private final ScalarNode[] keys;
  private final Node[] values;

  /**
   * The numbers of entries in the order of their names, which takes less memory than a hash table
   * and bears any names; null where there are few.
   */
  private final int @Nullable [] order;

  private final long weight;
  private final int height;

  private MapNode(SourceSpan span, ScalarNode[] keys, Node[] values, long weight, int height) {
    super(span);
    this.keys = keys;
    this.values = values;
    this.order = keys.length <= FEW ? null : sorted(keys);
    this.weight = weight;
    this.height = height;
  }

  /** A map as heavy and as high as what it holds makes it. */
  public static MapNode of(SourceSpan span, Map<String, Entry> byName) {
    ScalarNode[] keys = new ScalarNode[byName.size()];
    Node[] values = new Node[keys.length];
    long weight = 1;
    int height = 0;
    int next = 0;
    for (Entry entry : byName.values()) {
      weight = Node.sum(weight, Node.sum(1, entry.value().weight()));
      height = Math.max(height, entry.value().height() + 1);
      keys[next] = entry.key();
      values[next++] = entry.value();
    }
    return new MapNode(span, keys, values, weight, height);
  }

  private static int[] sorted(ScalarNode[] keys) {
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted(Comparator.comparing(i -> keys[i].text()))
        .mapToInt(i -> i)
        .toArray();
  }

  /** The number of an entry, or -1. */
  private int find(String name) {
    if (order == null) {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i].text().equals(name)) {
          return i;
        }
      }
      return -1;
    }
    int low = 0;
    int high = order.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = keys[order[middle]].text().compareTo(name);
      if (compared == 0) {
        return order[middle];
      }
      low = compared < 0 ? middle + 1 : low;
      high = compared < 0 ? high : middle - 1;
    }
    return -1;
  }

  public @Nullable Node get(String name) {
    int found = find(name);
    return found < 0 ? null : values[found];
  }

  /** A value with its name as it is written. */
  public @Nullable Entry entry(String name) {
    int found = find(name);
    return found < 0 ? null : new Entry(keys[found], values[found]);
  }

  public boolean has(String name) {
    return find(name) >= 0;
  }

  public int size() {
    return keys.length;
  }

  public List<Entry> entries() {
    return each(i -> new Entry(keys[i], values[i]));
  }

  /** A copy to change and to make another map of. */
  public Map<String, Entry> byName() {
    Map<String, Entry> byName = new LinkedHashMap<>();
    entries().forEach(entry -> byName.put(entry.key().text(), entry));
    return byName;
  }

  public List<String> names() {
    return each(i -> keys[i].text());
  }

  /** What is made of each entry, when it is looked at. */
  private <T> List<T> each(IntFunction<T> made) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        return made.apply(index);
      }

      @Override
      public int size() {
        return keys.length;
      }
    };
  }

  @Override
  public long weight() {
    return weight;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public String kind() {
    return "a map";
  }
}
