package dev.sextant.catalog;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Says a duration as a catalog writes it, so that a finding speaks its reader's units. */
public final class DurationText {
  private static final long[] SECONDS = {86400, 3600, 60, 1};
  private static final String[] UNITS = {"d", "h", "m", "s"};

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
}
