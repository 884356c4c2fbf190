package dev.sextant.rules;

import dev.sextant.catalog.loader.Waiver;
import dev.sextant.catalog.loader.Waiver.Below;
import dev.sextant.catalog.loader.Waiver.Matching;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the waivers of one rule are for, by path and by place: there may be many of them, which must
 * not all be tried for every finding.
 */
final class WaivedThings {
  private final Map<CatalogPath, List<Waiver>> byPath = new HashMap<>();
  private final Map<SourceFile, NavigableMap<SourceSpan, Nested>> byFile = new HashMap<>();

  /** Those with stars, which have to be tried. */
  private final List<Waiver> others = new ArrayList<>();

  /** A thing, and the next larger one around it that has a waiver too. */
  private record Nested(Waiver waiver, SourceSpan span, @Nullable Nested around) {}

  WaivedThings(List<Waiver> waivers) {
    Map<SourceFile, List<Waiver>> files = new HashMap<>();
    for (Waiver waiver : waivers) {
      if (waiver.extent() instanceof Below below) {
        files.computeIfAbsent(below.thing().span().file(), file -> new ArrayList<>()).add(waiver);
        if (below.hasOwnPath()) {
          byPath.computeIfAbsent(below.thing().path(), path -> new ArrayList<>()).add(waiver);
        }
      } else if (waiver.extent() instanceof Matching matching) {
        matching
            .pattern()
            .only()
            .map(path -> byPath.computeIfAbsent(path, p -> new ArrayList<>()))
            .orElse(others)
            .add(waiver);
      }
    }
    files.forEach((file, all) -> byFile.put(file, nested(all)));
  }

  private static NavigableMap<SourceSpan, Nested> nested(List<Waiver> waivers) {
    List<Waiver> outermostFirst = new ArrayList<>(waivers);
    outermostFirst.sort(
        Comparator.comparing(WaivedThings::start)
            .thenComparing(w -> span(w).endLine(), Comparator.reverseOrder())
            .thenComparing(w -> span(w).endColumn(), Comparator.reverseOrder()));
    NavigableMap<SourceSpan, Nested> byStart = new TreeMap<>();
    Deque<Nested> open = new ArrayDeque<>();
    for (Waiver waiver : outermostFirst) {
      while (!open.isEmpty() && !open.element().span.contains(span(waiver))) {
        open.pop();
      }
      Nested nested = new Nested(waiver, span(waiver), open.peek());
      open.push(nested);
      byStart.put(start(waiver), nested);
    }
    return byStart;
  }

  private static SourceSpan span(Waiver waiver) {
    if (waiver.extent() instanceof Below below) {
      return below.thing().span();
    }
    throw new IllegalArgumentException("not above a thing: " + waiver);
  }

  private static SourceSpan start(Waiver waiver) {
    return point(span(waiver));
  }

  private static SourceSpan point(SourceSpan span) {
    return new SourceSpan(span.file(), span.line(), span.column(), span.line(), span.column());
  }

  /** The waivers of all things that this is, or is a part of. */
  Set<Waiver> covering(Place place) {
    Set<Waiver> covering = new LinkedHashSet<>();
    NavigableMap<SourceSpan, Nested> things = byFile.get(place.span().file());
    var floor = things == null ? null : things.floorEntry(point(place.span()));
    for (Nested n = floor == null ? null : floor.getValue(); n != null; n = n.around) {
      if (n.span.contains(place.span())) {
        covering.add(n.waiver);
      }
    }
    // A list begins on the line of its first item: the line that is shown, and below the comment.
    var ceiling = things == null ? null : things.ceilingEntry(point(place.span()));
    if (ceiling != null
        && ceiling.getKey().line() == place.span().line()
        && place.span().contains(ceiling.getValue().span)) {
      covering.add(ceiling.getValue().waiver);
    }
    if (!byPath.isEmpty()) {
      place.path().lineage().forEach(p -> covering.addAll(byPath.getOrDefault(p, List.of())));
    }
    List<String> names = others.isEmpty() ? List.of() : place.path().names();
    for (Waiver waiver : others) {
      if (waiver.extent() instanceof Matching matching && matching.pattern().covers(names)) {
        covering.add(waiver);
      }
    }
    return covering;
  }
}
