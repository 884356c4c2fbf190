package dev.sextant.rules;

import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.Place;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Waivers at work: finds those that cover a thing, and remembers which of them were needed. */
final class Waivers {
  private final LocalDate today;
  private final Set<Waiver> needed;
  private final Map<String, WaivedThings> things = new HashMap<>();

  /**
   * @param needed where those that cover anything are put, shared between catalogs as files may be
   */
  Waivers(List<Waiver> all, LocalDate today, Set<Waiver> needed) {
    this.today = today;
    this.needed = needed;
    all.stream()
        .collect(Collectors.groupingBy(Waiver::rule))
        .forEach((rule, waivers) -> things.put(rule, new WaivedThings(waivers)));
  }

  /** The waivers that cover a thing, be they over or not; all are remembered as needed. */
  Set<Waiver> covering(String rule, Place place) {
    WaivedThings waived = things.get(rule);
    Set<Waiver> covering = waived == null ? Set.of() : waived.covering(place);
    needed.addAll(covering);
    return covering;
  }

  /** Whether a waiver still holds. */
  boolean holds(Waiver waiver) {
    return !waiver.isOver(today);
  }
}
