package dev.sextant.catalog.loader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses which day someone meant who writes dates as their own country does. */
final class DateHint {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-./]?([0-9]{1,2})[-./]?([0-9]{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})");

  private DateHint() {}

  static String of(String written) {
    Set<LocalDate> meant = meant(written);
    String dates = String.join(" or ", meant.stream().map(day -> "`" + day + "`").toList());
    return meant.isEmpty() ? "write it like `2026-03-01`" : "write year, month and day: " + dates;
  }

  /** The days that a text may mean. */
  static Set<LocalDate> meant(String written) {
    Set<LocalDate> meant = new LinkedHashSet<>();
    Matcher first = YEAR_FIRST.matcher(written);
    Matcher last = YEAR_LAST.matcher(written);
    if (first.matches()) {
      day(first.group(1), first.group(2), first.group(3)).ifPresent(meant::add);
    } else if (last.matches()) {
      day(last.group(3), last.group(2), last.group(1)).ifPresent(meant::add);
      day(last.group(3), last.group(1), last.group(2)).ifPresent(meant::add);
    }
    return meant;
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
