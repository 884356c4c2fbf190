package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Fingerprint;
import dev.sextant.finding.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names the things of one list by what they say, as their numbers change when something is put
 * before them.
 */
final class ItemNames {
  /** The keys that tell what a thing is, where it has one of them. */
  private static final List<String> TELLING = List.of("send", "do", "by");

  /** How many values of a thing make its name, as aliases can hide any number in a short file. */
  private static final int MOST_VALUES = 64;

  private final Map<String, Integer> taken = new HashMap<>();

  /** Aliases may repeat one long thing many times. */
  private final Map<Node, String> known = new HashMap<>();

  String of(Node item) {
    String name = known.computeIfAbsent(item, i -> Quote.shortened(plainName(i)));
    int times = taken.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + " " + times;
  }

  private static String plainName(Node item) {
    if (item instanceof ScalarNode scalar) {
      return scalar.text();
    }
    for (String key : TELLING) {
      if (item instanceof MapNode map && map.get(key) instanceof ScalarNode told) {
        return told.text();
      }
    }
    StringBuilder content = new StringBuilder();
    write(item, content, MOST_VALUES);
    return Fingerprint.of(content.toString()).substring(0, 8);
  }

  /** Writes a value without regard to the order of its names; returns how many more it may. */
  private static int write(Node node, StringBuilder content, int most) {
    int left = most - 1;
    if (node instanceof ScalarNode scalar) {
      content.append(scalar.text()).append('\0');
    } else if (node instanceof ListNode list) {
      for (Node item : list.items().subList(0, Math.min(list.items().size(), Math.max(0, left)))) {
        left = left > 0 ? write(item, content.append('-'), left) : 0;
      }
    } else if (node instanceof MapNode map && map.size() <= MOST_VALUES) {
      for (Map.Entry<String, MapNode.Entry> entry : new TreeMap<>(map.byName()).entrySet()) {
        content.append(left > 0 ? entry.getKey() + ":" : "");
        left = left > 0 ? write(entry.getValue().value(), content, left) : 0;
      }
    }
    return left;
  }
}
