package dev.sextant.rules.events;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ways and times in a sentence. */
final class Words {
  /** As many parts of a chain as a sentence can bear. */
  static final int STEPS = 8;

  /** Longer than anything but what is stated as {@code forever}. */
  private static final Duration LONGEST = Duration.ofDays(1_000_000);

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
    if (duration.compareTo(LONGEST) > 0) {
      return "forever";
    }
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      return duration.toMillis() + "ms";
    }
    boolean brief = duration.compareTo(Duration.ofMinutes(2)) < 0 && duration.toSeconds() % 60 != 0;
    Duration rest = brief ? duration : duration.minusSeconds(duration.toMinutes() * 60);
    List<String> parts = new ArrayList<>();
    if (!brief) {
      add(parts, duration.toDays(), "d");
      add(parts, duration.toHoursPart(), "h");
      add(parts, duration.toMinutesPart(), "m");
    }
    if (!rest.isZero()) {
      parts.add(BigDecimal.valueOf(rest.toMillis(), 3).stripTrailingZeros().toPlainString() + "s");
    }
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long amount, String unit) {
    if (amount > 0) {
      parts.add(amount + unit);
    }
  }
}
