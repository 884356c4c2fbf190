package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Draft;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import dev.sextant.finding.RuleInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays an overlay over the file it belongs to. Maps are joined and everything else is replaced;
 * what is left empty says nothing, as everywhere. Each fact keeps the place where it is written.
 */
final class OverlayMerge {
  private final CatalogFile below;
  private final CatalogFile over;

  private OverlayMerge(CatalogFile below, CatalogFile over) {
    this.below = below;
    this.over = over;
  }

  /**
   * What both say together.
   *
   * @param below the file's content
   * @param over the overlay, which is told what is wrong with it
   */
  static @Nullable MapNode lay(CatalogFile below, CatalogFile over) {
    MapNode file = below.root();
    MapNode overlay = over.root();
    return file == null || overlay == null
        ? file
        : new OverlayMerge(below, over).lay(file, overlay);
  }

  private MapNode lay(MapNode file, MapNode overlay) {
    Map<String, MapNode.Entry> laid = file.byName();
    for (MapNode.Entry entry : overlay.entries()) {
      String key = entry.key().text();
      if (!OverlayContent.isAllowed(key)) {
        stranger(entry);
      } else if (OverlayContent.SECTIONS.contains(key) && !Section.isEmpty(entry.value())) {
        section(entry, laid);
      }
    }
    return MapNode.of(file.span(), laid);
  }

  private void section(MapNode.Entry section, Map<String, MapNode.Entry> laid) {
    String key = section.key().text();
    if (!(section.value() instanceof MapNode names)) {
      notAMap(CatalogPath.of(key), section);
      return;
    }
    MapNode.Entry declared = laid.get(key);
    LinkedHashMap<String, MapNode.Entry> things = new LinkedHashMap<>();
    if (declared != null && declared.value() instanceof MapNode map) {
      things.putAll(map.byName());
    }
    for (MapNode.Entry thing : names.entries()) {
      String name = thing.key().text();
      if (!name.startsWith("x-")) {
        things.computeIfPresent(name, (n, known) -> thing(key, known, thing));
        if (!things.containsKey(name)) {
          undeclared(key, thing, things);
        }
      }
    }
    if (declared != null) {
      laid.put(key, new MapNode.Entry(declared.key(), MapNode.of(declared.value().span(), things)));
    }
  }

  private MapNode.Entry thing(String section, MapNode.Entry known, MapNode.Entry thing) {
    if (Section.isEmpty(thing.value())) {
      return known;
    }
    if (!(thing.value() instanceof MapNode facts)) {
      notAMap(CatalogPath.of(section, known.key().text()), thing);
      return known;
    }
    return new MapNode.Entry(known.key(), joined(known.value(), facts));
  }

  /** Only as deep as both are, and no larger than both together, as their aliases are bounded. */
  private static Node joined(Node known, MapNode more) {
    if (!(known instanceof MapNode map)) {
      return more;
    }
    Map<String, MapNode.Entry> facts = map.byName();
    for (MapNode.Entry fact : more.entries()) {
      MapNode.Entry twin = facts.get(fact.key().text());
      if (twin != null && fact.value() instanceof MapNode deeper) {
        facts.put(fact.key().text(), new MapNode.Entry(twin.key(), joined(twin.value(), deeper)));
      } else if (twin == null || !Section.isEmpty(fact.value())) {
        facts.put(fact.key().text(), fact);
      }
    }
    return MapNode.of(map.span(), facts);
  }

  private void stranger(MapNode.Entry entry) {
    String key = entry.key().text();
    report(
        LoadingRules.UNKNOWN_KEY,
        new Place(CatalogPath.of(key), entry.key().span()),
        Quote.of(key) + " is not a key of an overlay",
        NearMiss.help(
            key,
            OverlayContent.SECTIONS,
            "an overlay says how channels and brokers differ; write the rest into "
                + Quote.of(below.source().name())));
  }

  private void undeclared(String section, MapNode.Entry thing, Map<String, MapNode.Entry> known) {
    String name = thing.key().text();
    report(
        LoadingRules.UNKNOWN_REFERENCE,
        new Place(CatalogPath.of(section, name), thing.key().span()),
        "%s is not declared under `%s` of %s, over which this file lies"
            .formatted(Quote.of(name), section, Quote.of(below.source().name())),
        NearMiss.help(name, known.keySet(), "declare it there; an overlay says what differs here"));
  }

  private void notAMap(CatalogPath path, MapNode.Entry entry) {
    report(
        LoadingRules.WRONG_TYPE,
        new Place(path, entry.value().span()),
        Quote.of(entry.key().text()) + " should be a map, but is " + entry.value().kind(),
        "write what differs as `name: value`");
  }

  /** Several overlays may have the same mistake at the same path. */
  private void report(RuleInfo rule, Place place, String message, String help) {
    Draft draft = over.problems().report(rule, place, message, help);
    draft.detail(over.source().name());
  }
}
