package dev.sextant.rules;

import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Waivers at work: finds the one that covers a thing, and remembers which of them were needed. */
final class Waivers {
  private final LocalDate today;
  private final Set<Waiver> needed;
  private final Map<String, List<Waiver>> configured = new HashMap<>();
  private final Map<String, WaivedThings> inline = new HashMap<>();

  /**
   * @param needed where those that cover anything are put, shared between catalogs as files may be
   */
  Waivers(List<Waiver> all, LocalDate today, Set<Waiver> needed) {
    this.today = today;
    this.needed = needed;
    Map<String, List<Waiver>> comments = new HashMap<>();
    for (Waiver waiver : all) {
      (waiver.isInline() ? comments : configured)
          .computeIfAbsent(waiver.rule(), rule -> new ArrayList<>())
          .add(waiver);
    }
    comments.forEach((rule, waivers) -> inline.put(rule, new WaivedThings(waivers)));
  }

  /** The waiver that covers a thing today, if any; all that would are remembered as needed. */
  Optional<Waiver> covering(String rule, Place place) {
    List<Waiver> covering = all(rule, place);
    needed.addAll(covering);
    return covering.stream().filter(waiver -> !waiver.isOver(today)).findFirst();
  }

  /** Whether a waiver covers a thing, be it over or not. */
  boolean speakOf(String rule, Place place) {
    return !all(rule, place).isEmpty();
  }

  private List<Waiver> all(String rule, Place place) {
    List<Waiver> covering = new ArrayList<>();
    WaivedThings things = inline.get(rule);
    if (things != null) {
      covering.addAll(things.covering(place));
    }
    for (Waiver waiver : configured.getOrDefault(rule, List.of())) {
      if (waiver.covers(place)) {
        covering.add(waiver);
      }
    }
    return covering;
  }
}
