package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Makes one tree of a catalog's files: sections are joined, and a name declared twice is reported.
 */
final class Merger {
  private final Problems problems;
  private final LinkedHashMap<String, MapNode.Entry> merged = new LinkedHashMap<>();

  private Merger(Problems problems) {
    this.problems = problems;
  }

  static MapNode merge(List<MapNode> roots, Problems problems) {
    Merger merger = new Merger(problems);
    roots.forEach(merger::add);
    SourceSpan span = roots.get(0).span();
    return MapNode.of(span, merger.merged);
  }

  private void add(MapNode root) {
    for (MapNode.Entry entry : root.entries()) {
      String key = entry.key().text();
      MapNode.Entry before = merged.get(key);
      if (before == null || Section.isEmpty(before.value())) {
        merged.put(key, entry);
      } else if (!key.equals("sextant")
          && !key.startsWith("x-")
          && !Section.isEmpty(entry.value())) {
        merged.put(key, new MapNode.Entry(before.key(), join(key, before, entry)));
      }
    }
  }

  private Node join(String section, MapNode.Entry before, MapNode.Entry entry) {
    if (before.value() instanceof MapNode first && entry.value() instanceof MapNode second) {
      LinkedHashMap<String, MapNode.Entry> names = new LinkedHashMap<>(first.byName());
      for (MapNode.Entry named : second.entries()) {
        MapNode.Entry twin = names.putIfAbsent(named.key().text(), named);
        if (twin != null) {
          duplicate(CatalogPath.of(section, named.key().text()), named, twin);
        }
      }
      return MapNode.of(first.span(), names);
    }
    if (before.value() instanceof ListNode first && entry.value() instanceof ListNode second) {
      List<Node> items = new ArrayList<>(first.items());
      items.addAll(second.items());
      return ListNode.of(first.span(), items);
    }
    duplicate(CatalogPath.of(section), entry, before);
    return before.value();
  }

  private void duplicate(CatalogPath path, MapNode.Entry again, MapNode.Entry first) {
    problems
        .report(
            LoadingRules.DUPLICATE_NAME,
            new Place(path, again.key().span()),
            "`" + path + "` is declared twice in this catalog",
            "keep one of them; the first is used meanwhile")
        .note(new Place(path, first.key().span()), "first declared here");
  }
}
