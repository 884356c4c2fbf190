package dev.sextant.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Says a duration as a catalog writes it, so that a finding speaks its reader's units. */
public final class DurationText {
  private static final long[] SECONDS = {86400, 3600, 60, 1};
  private static final String[] UNITS = {"d", "h", "m", "s"};

  /** Longer than anything but what is stated as {@code forever}. */
  private static final Duration LONGEST = Duration.ofDays(1_000_000);

  private DurationText() {}

  /** How long something goes on: {@code for 7d}, {@code forever}. */
  public static String lasting(Duration duration) {
    String text = of(duration);
    return text.equals("forever") ? text : "for " + text;
  }

  /** In the largest unit that fits without a fraction: {@code 7d}, {@code 90s}, {@code forever}. */
  public static String of(Duration duration) {
    if (duration.equals(ChronoUnit.FOREVER.getDuration())) {
      return "forever";
    }
    if (duration.getNano() != 0) {
      return duration.toMillis() + "ms";
    }
    long seconds = duration.getSeconds();
    for (int i = 0; i < SECONDS.length; i++) {
      if (seconds != 0 && seconds % SECONDS[i] == 0) {
        return seconds / SECONDS[i] + UNITS[i];
      }
    }
    return "0s";
  }

  /**
   * A duration that was reckoned and need not be round: {@code 5m}, {@code 90s}, {@code 1h 5m
   * 2.5s}.
   */
  public static String sum(Duration duration) {
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
