package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps are named by what they send; local and repeated ones by their number. */
final class StepNames {
  private StepNames() {}

  static List<String> of(ListNode steps) {
    Set<String> repeated = repeatedSends(steps);
    List<String> names = new ArrayList<>();
    for (Node item : steps.items()) {
      String sends = sends(item);
      boolean numbered = sends == null || repeated.contains(sends);
      names.add(numbered ? String.valueOf(names.size() + 1) : sends);
    }
    return names;
  }

  private static Set<String> repeatedSends(ListNode steps) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (Node item : steps.items()) {
      String sends = sends(item);
      if (sends != null && !seen.add(sends)) {
        repeated.add(sends);
      }
    }
    return repeated;
  }

  private static @Nullable String sends(Node step) {
    return step instanceof MapNode map && map.get("send") instanceof ScalarNode send
        ? send.text()
        : null;
  }
}
