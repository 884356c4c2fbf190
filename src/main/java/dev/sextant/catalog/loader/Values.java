package dev.sextant.catalog.loader;

import dev.sextant.catalog.Lag;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scalars without units: texts, numbers, dates, choices and locators. */
final class Values {
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern BARE_FIELD = Pattern.compile("[A-Za-z_]\\w*+");

  private Values() {}

  static @Nullable String text(Reading reading, Node node, Place place) {
    return node instanceof ScalarNode scalar && !scalar.isNull()
        ? scalar.text()
        : reading.wrong(node, place, "text", "write one value");
  }

  static @Nullable Boolean bool(Reading reading, Node node, Place place) {
    if (node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.BOOLEAN) {
      return scalar.text().toLowerCase(Locale.ROOT).equals("true");
    }
    return reading.wrong(
        node, place, "`true` or `false`", "write `true` or `false`, without quotes");
  }

  static @Nullable Integer count(Reading reading, Node node, Place place) {
    if (node instanceof ScalarNode scalar
        && COUNT.matcher(scalar.text()).matches()
        && Integer.parseInt(scalar.text()) > 0) {
      return Integer.valueOf(scalar.text());
    }
    return node instanceof ScalarNode scalar
        ? refuse(reading, scalar, place, "a whole number above zero", "write a number such as `12`")
        : reading.wrong(node, place, "a whole number", "write a number such as `12`");
  }

  static Retry.@Nullable Attempts attempts(Reading reading, Node node, Place place) {
    if (node instanceof ScalarNode scalar && scalar.text().equals("unlimited")) {
      return Retry.Attempts.UNLIMITED;
    }
    Integer count = count(reading, node, place);
    return count == null ? null : new Retry.Attempts(count);
  }

  static @Nullable LocalDate date(Reading reading, Node node, Place place) {
    if (!(node instanceof ScalarNode scalar)) {
      return reading.wrong(node, place, "a date", DATE_HELP);
    }
    LocalDate day = day(scalar.text());
    boolean absent = day == null && DATE.matcher(scalar.text()).matches();
    return day != null
        ? day
        : refuse(
            reading,
            scalar,
            place,
            absent ? "a day that exists" : "a date",
            DateHint.of(scalar.text()));
  }

  /** The day that a text names in the one way that is read; null where it is none. */
  static @Nullable LocalDate day(String text) {
    try {
      return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  static @Nullable Locator locator(Reading reading, Node node, Place place) {
    if (!(node instanceof ScalarNode scalar)) {
      return reading.wrong(node, place, "a place in the message", LOCATOR_HELP);
    }
    String text = scalar.text();
    if (isPointer(text)) {
      return new Locator(Locator.Kind.POINTER, text);
    }
    if (text.startsWith("header ") && !text.substring(7).isBlank()) {
      return new Locator(Locator.Kind.HEADER, text.substring(7).strip());
    }
    if (text.startsWith("record ") && !text.substring(7).isBlank()) {
      return new Locator(Locator.Kind.RECORD, text.substring(7).strip());
    }
    if (text.equals("routing-key")) {
      return new Locator(Locator.Kind.ROUTING_KEY, "");
    }
    String help =
        BARE_FIELD.matcher(text).matches()
            ? "did you mean `/" + text + "`? or " + LOCATOR_HELP
            : LOCATOR_HELP;
    return refuse(reading, scalar, place, "a place in the message", help);
  }

  /** A JSON pointer, where a tilde only begins an escape. */
  private static boolean isPointer(String text) {
    String unescaped = text.replace("~0", "").replace("~1", "");
    return text.startsWith("/") && unescaped.indexOf('~') < 0;
  }

  private static final String DATE_HELP = "write it like `2026-03-01`";

  private static final String LOCATOR_HELP =
      "write a pointer into the payload (`/orderId`), `header NAME`, `record NAME` or `routing-key`";

  /** Reads one of an enum's constants, written in kebab-case. */
  static <E extends Enum<E>> Parser<E> choice(Class<E> type) {
    return choice(List.of(type.getEnumConstants()), List.of());
  }

  /**
   * Reads one of these constants.
   *
   * @param alsoTaken words that are accepted here, but read elsewhere
   */
  static <E extends Enum<E>> Parser<E> choice(List<E> constants, List<String> alsoTaken) {
    return (reading, node, place) -> {
      for (E constant : constants) {
        if (node instanceof ScalarNode scalar && spells(scalar.text(), constant.name())) {
          return constant;
        }
      }
      List<String> words =
          Stream.concat(constants.stream().map(Values::word), alsoTaken.stream()).toList();
      String expected = oneOf(words);
      String help = words.size() == 1 ? "write it, or leave it out" : "write one of them";
      return node instanceof ScalarNode scalar
          ? refuse(reading, scalar, place, expected, NearMiss.help(scalar.text(), words, help))
          : reading.wrong(node, place, expected, help);
    };
  }

  /** How a message lists an enum's words. */
  static <E extends Enum<E>> String oneOf(Class<E> type) {
    return oneOf(Arrays.stream(type.getEnumConstants()).map(Values::word).toList());
  }

  private static String oneOf(List<String> words) {
    String all = words.stream().map(Quote::of).collect(Collectors.joining(", "));
    return words.size() == 1 ? all : "one of " + all;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As {@code word(constant).equals(text)}, but this is called for almost every value. */
  private static boolean spells(String text, String constant) {
    if (text.length() != constant.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = constant.charAt(i);
      if (text.charAt(i) != (c == '_' ? '-' : Character.toLowerCase(c))) {
        return false;
      }
    }
    return true;
  }

  /** A number of waiting messages, or how old the oldest may be. */
  static Lag.@Nullable Alert alarm(Reading reading, Node node, Place place) {
    String text = node instanceof ScalarNode scalar ? scalar.text() : "";
    if (COUNT.matcher(text).matches()) {
      return new Lag.Alert(Integer.parseInt(text), null);
    }
    Duration age = Units.asDuration(text);
    if (age != null) {
      return new Lag.Alert(0, age);
    }
    String help = "write a number of waiting messages (`1000`) or an age (`5m`)";
    return node instanceof ScalarNode scalar
        ? refuse(reading, scalar, place, "a number or a duration", help)
        : reading.wrong(node, place, "a number or a duration", help);
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // null fits every type
  static <T> @Nullable T refuse(
      Reading reading, ScalarNode scalar, Place place, String expected, String help) {
    reading
        .problems()
        .report(LoadingRules.WRONG_TYPE, place, said(place, scalar) + " is not " + expected, help);
    return null;
  }

  private static String said(Place place, ScalarNode scalar) {
    String called = Reading.called(place);
    return called.startsWith("item ")
        ? called + ", " + Quote.of(scalar.text()) + ","
        : Quote.of(place.path().name() + ": " + scalar.text());
  }
}
