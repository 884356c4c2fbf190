package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an overlay may hold. */
final class OverlayContent {
  /** What differs between environments; what a design is made of does not. */
  static final List<String> SECTIONS = List.of("channels", "brokers");

  private OverlayContent() {}

  static boolean isAllowed(String key) {
    return SECTIONS.contains(key) || key.equals("sextant") || key.startsWith("x-");
  }

  /** Whether it can be an overlay at all: it speaks of nothing else. */
  static boolean fits(MapNode file) {
    return file.names().stream().allMatch(OverlayContent::isAllowed)
        && SECTIONS.stream().anyMatch(section -> file.get(section) != null);
  }

  /**
   * Whether a file can only be meant to lie over another: each name in it is declared there, so
   * that as a part of the same catalog it would repeat them all and add nothing.
   */
  static boolean onlyRepeats(MapNode file, MapNode below) {
    return fits(file)
        && SECTIONS.stream().allMatch(section -> repeats(file.get(section), below.get(section)));
  }

  private static boolean repeats(@Nullable Node over, @Nullable Node below) {
    if (over == null || Section.isEmpty(over)) {
      return true;
    }
    return over instanceof MapNode names
        && below instanceof MapNode known
        && names.names().stream().allMatch(known::has);
  }
}
