package dev.sextant.catalog.loader;

import dev.sextant.catalog.Rate;
import dev.sextant.catalog.Size;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scalars with units: durations, rates, sizes and throughputs. */
final class Units {
  private static final String NUMBER = "(\\d{1,15}(?:\\.\\d{1,9})?)";
  private static final Pattern DURATION = Pattern.compile(NUMBER + "(ms|s|m|h|d)");
  private static final Pattern RATE = Pattern.compile(NUMBER + "([kKM]?)/(s|min|h|d|day)");
  private static final Pattern SIZE = Pattern.compile(NUMBER + "(B|KiB|MiB|GiB|KB|MB|GB)");
  private static final Pattern SPELT_OUT = Pattern.compile(NUMBER + "\\s*([A-Za-z]+)");
  private static final Map<String, Double> MILLIS =
      Map.of("ms", 1.0, "s", 1e3, "m", 60e3, "h", 3600e3, "d", 86400e3);
  private static final Map<String, Double> PER_SECONDS =
      Map.of("s", 1.0, "min", 60.0, "h", 3600.0, "d", 86400.0, "day", 86400.0);
  private static final Map<String, Double> TIMES = Map.of("", 1.0, "k", 1e3, "K", 1e3, "M", 1e6);
  private static final Map<String, Double> BYTES =
      Map.of(
          "B",
          1.0,
          "KiB",
          1024.0,
          "MiB",
          1048576.0,
          "GiB",
          1073741824.0,
          "KB",
          1e3,
          "MB",
          1e6,
          "GB",
          1e9);
  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("msec", "ms"),
          Map.entry("millis", "ms"),
          Map.entry("milliseconds", "ms"),
          Map.entry("sec", "s"),
          Map.entry("secs", "s"),
          Map.entry("second", "s"),
          Map.entry("seconds", "s"),
          Map.entry("min", "m"),
          Map.entry("mins", "m"),
          Map.entry("minute", "m"),
          Map.entry("minutes", "m"),
          Map.entry("hr", "h"),
          Map.entry("hrs", "h"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("day", "d"),
          Map.entry("days", "d"),
          Map.entry("ms", "ms"),
          Map.entry("s", "s"),
          Map.entry("m", "m"),
          Map.entry("h", "h"),
          Map.entry("d", "d"));

  /** Longer than anything, for {@code forever}. */
  static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  private Units() {}

  static @Nullable Duration duration(Reading reading, Node node, Place place) {
    return parse(reading, node, place, "a duration", "30s", Units::asDuration);
  }

  static @Nullable Rate rate(Reading reading, Node node, Place place) {
    return parse(reading, node, place, "a rate", "50/s", Units::asRate);
  }

  static @Nullable Size size(Reading reading, Node node, Place place) {
    return parse(reading, node, place, "a size", "4KiB", Units::asSize);
  }

  static @Nullable Size throughput(Reading reading, Node node, Place place) {
    return parse(
        reading,
        node,
        place,
        "a throughput",
        "10MiB/s",
        text -> text.endsWith("/s") ? asSize(text.substring(0, text.length() - 2)) : null);
  }

  /** The duration that a text spells; null where it spells none. */
  static @Nullable Duration asDuration(String text) {
    if (text.equals("forever")) {
      return FOREVER;
    }
    Matcher m = DURATION.matcher(text);
    return m.matches()
        ? Duration.ofMillis(Math.round(times(m.group(1), MILLIS, m.group(2))))
        : null;
  }

  private static @Nullable Rate asRate(String text) {
    Matcher m = RATE.matcher(text);
    if (!m.matches()) {
      return null;
    }
    double perSecond = times(m.group(1), TIMES, m.group(2)) / times("1", PER_SECONDS, m.group(3));
    return new Rate(perSecond, text);
  }

  private static @Nullable Size asSize(String text) {
    Matcher m = SIZE.matcher(text);
    return m.matches() ? new Size(Math.round(times(m.group(1), BYTES, m.group(2))), text) : null;
  }

  private static double times(String number, Map<String, Double> units, String unit) {
    return Double.parseDouble(number) * units.getOrDefault(unit, 1.0);
  }

  private static <T> @Nullable T parse(
      Reading reading,
      Node node,
      Place place,
      String what,
      String sample,
      Function<String, @Nullable T> parser) {
    if (!(node instanceof ScalarNode scalar)) {
      return reading.wrong(
          node, place, what + " such as `" + sample + "`", "write a number with its unit");
    }
    T value = parser.apply(scalar.text());
    if (value != null) {
      return value;
    }
    String key = place.path().name();
    if (scalar.type() == ScalarNode.Type.INTEGER || scalar.type() == ScalarNode.Type.DECIMAL) {
      String number = scalar.text();
      reading
          .problems()
          .report(
              LoadingRules.UNIT_MISSING,
              place,
              Quote.of(key + ": " + number) + " has no unit",
              "write " + what + " with its unit, as in " + withUnits(number, what));
      return null;
    }
    Matcher m = SPELT_OUT.matcher(scalar.text());
    String unit = m.matches() ? OTHER_WORDS.get(m.group(2).toLowerCase(Locale.ROOT)) : null;
    String meant = unit != null && what.equals("a duration") ? m.group(1) + unit : null;
    reading
        .problems()
        .report(
            LoadingRules.WRONG_TYPE,
            place,
            Quote.of(key + ": " + scalar.text()) + " is not " + what,
            meant != null
                ? "did you mean `" + meant + "`?"
                : "write it like `" + sample + "`" + spellings(what));
    return null;
  }

  private static String withUnits(String number, String what) {
    List<String> units =
        switch (what) {
          case "a duration" -> List.of("s", "m", "h", "d");
          case "a rate" -> List.of("/s", "/min", "/h", "/d");
          case "a size" -> List.of("B", "KiB", "MiB");
          default -> List.of("KiB/s", "MiB/s");
        };
    String last = Quote.of(number + units.get(units.size() - 1));
    return units.stream()
            .limit(units.size() - 1)
            .map(unit -> Quote.of(number + unit))
            .collect(Collectors.joining(", "))
        + " or "
        + last;
  }

  private static String spellings(String what) {
    return switch (what) {
      case "a duration" -> "; the units are ms, s, m, h and d, or the word `forever`";
      case "a rate" -> "; per s, min, h or d, with k or M for large numbers";
      default -> "; the units are B, KiB, MiB, GiB, KB, MB and GB";
    };
  }
}
