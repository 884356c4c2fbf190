package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one tree of a catalog's files: sections are joined, and a name declared twice is reported.
 */
final class Merger {
  private final Problems problems;

  private Merger(Problems problems) {
    this.problems = problems;
  }

  static MapNode merge(List<MapNode> roots, Problems problems) {
    if (roots.size() == 1) {
      return roots.get(0);
    }
    Map<String, List<MapNode.Entry>> byKey = new LinkedHashMap<>();
    for (MapNode root : roots) {
      for (MapNode.Entry entry : root.entries()) {
        List<MapNode.Entry> all =
            byKey.computeIfAbsent(entry.key().text(), key -> new ArrayList<>());
        if (!Section.isEmpty(entry.value())) {
          all.add(entry);
        }
      }
    }
    Merger merger = new Merger(problems);
    LinkedHashMap<String, MapNode.Entry> merged = new LinkedHashMap<>();
    byKey.forEach(
        (key, entries) -> {
          if (!entries.isEmpty()) {
            Node value = merger.join(key, entries);
            merged.put(key, new MapNode.Entry(entries.get(0).key(), value));
          }
        });
    return MapNode.of(roots.get(0).span(), merged);
  }

  private Node join(String key, List<MapNode.Entry> entries) {
    MapNode.Entry first = entries.get(0);
    List<MapNode.Entry> others = entries.subList(1, entries.size());
    if (others.isEmpty() || key.equals("sextant") || isFree(key)) {
      return first.value();
    }
    if (first.value() instanceof MapNode map) {
      return joinMaps(key, first, map, others);
    }
    if (first.value() instanceof ListNode list) {
      return joinLists(key, first, list, others);
    }
    others.forEach(again -> duplicate(CatalogPath.of(key), again, first));
    return first.value();
  }

  private MapNode joinMaps(
      String key, MapNode.Entry first, MapNode map, List<MapNode.Entry> others) {
    Map<String, MapNode.Entry> names = map.byName();
    for (MapNode.Entry other : others) {
      if (!(other.value() instanceof MapNode more)) {
        differs(key, other, first);
        continue;
      }
      for (MapNode.Entry named : more.entries()) {
        MapNode.Entry twin = names.putIfAbsent(named.key().text(), named);
        if (twin != null && !isFree(named.key().text())) {
          duplicate(CatalogPath.of(key, named.key().text()), named, twin);
        }
      }
    }
    return MapNode.of(map.span(), names);
  }

  private ListNode joinLists(
      String key, MapNode.Entry first, ListNode list, List<MapNode.Entry> others) {
    List<Node> items = new ArrayList<>(list.items());
    for (MapNode.Entry other : others) {
      if (other.value() instanceof ListNode more) {
        items.addAll(more.items());
      } else {
        differs(key, other, first);
      }
    }
    return ListNode.of(list.span(), items);
  }

  private static boolean isFree(String key) {
    return key.startsWith("x-");
  }

  private void differs(String key, MapNode.Entry other, MapNode.Entry first) {
    CatalogPath path = CatalogPath.of(key);
    problems
        .report(
            LoadingRules.WRONG_TYPE,
            new Place(path, other.key().span()),
            "%s is %s here, but %s in another file of this catalog"
                .formatted(Quote.of(key), other.value().kind(), first.value().kind()),
            "write it the same way in both files")
        .note(new Place(path, first.key().span()), "the other is here");
  }

  private void duplicate(CatalogPath path, MapNode.Entry again, MapNode.Entry first) {
    problems
        .report(
            LoadingRules.DUPLICATE_NAME,
            new Place(path, again.key().span()),
            Quote.of(path.toString()) + " is declared twice in this catalog",
            "keep one of them; the first is used meanwhile")
        .note(new Place(path, first.key().span()), "first declared here");
  }
}
