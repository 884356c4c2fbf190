package dev.sextant.rules.events;

import dev.sextant.catalog.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ways and times in a sentence. */
final class Words {
  /** As many parts of a chain as a sentence can bear. */
  static final int STEPS = 8;

  private Words() {}

  /** "`a` → `b` → `c`"; the ends of a long one. */
  static String path(List<String> names) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.size() <= STEPS || i < STEPS - 2 || i == names.size() - 1) {
        shown.add("`" + names.get(i) + "`");
      } else if (i == STEPS - 2) {
        shown.add("…");
      }
    }
    return String.join(" → ", shown);
  }

  /** A duration as one says it: {@code 5m}, {@code 90s}, {@code 1h 5m 2.5s}. */
  static String span(Duration duration) {
    return DurationText.sum(duration);
  }
}
