package dev.sextant.catalog.loader;

import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scalars without units: texts, numbers, dates, choices and locators. */
final class Values {
  private Values() {}

  static @Nullable String text(Reading reading, Node node, Place place) {
    return node instanceof ScalarNode scalar
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
        && scalar.text().matches("[0-9]{1,9}")
        && !scalar.text().matches("0+")) {
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
    if (node instanceof ScalarNode scalar) {
      try {
        return LocalDate.parse(scalar.text());
      } catch (DateTimeException notADate) {
        return refuse(reading, scalar, place, "a date", "write it like `2026-03-01`");
      }
    }
    return reading.wrong(node, place, "a date", "write it like `2026-03-01`");
  }

  static @Nullable Locator locator(Reading reading, Node node, Place place) {
    if (!(node instanceof ScalarNode scalar)) {
      return reading.wrong(node, place, "a place in the message", LOCATOR_HELP);
    }
    String text = scalar.text();
    if (text.startsWith("/")) {
      return new Locator(Locator.Kind.POINTER, text);
    }
    if (text.startsWith("header ") && text.length() > 7) {
      return new Locator(Locator.Kind.HEADER, text.substring(7).trim());
    }
    if (text.startsWith("record ") && text.length() > 7) {
      return new Locator(Locator.Kind.RECORD, text.substring(7).trim());
    }
    if (text.equals("routing-key")) {
      return new Locator(Locator.Kind.ROUTING_KEY, "");
    }
    String help =
        text.matches("[A-Za-z_]\\w*")
            ? "did you mean `/" + text + "`? or " + LOCATOR_HELP
            : LOCATOR_HELP;
    return refuse(reading, scalar, place, "a place in the message", help);
  }

  private static final String LOCATOR_HELP =
      "write a pointer into the payload (`/orderId`), `header NAME`, `record NAME` or `routing-key`";

  /** Reads one of an enum's constants, written in kebab-case. */
  static <E extends Enum<E>> Parser<E> choice(Class<E> type) {
    return choice(type, List.of());
  }

  static <E extends Enum<E>> Parser<E> choice(Class<E> type, List<String> alsoTaken) {
    return (reading, node, place) -> {
      List<String> words =
          Arrays.stream(type.getEnumConstants()).map(Values::word).collect(Collectors.toList());
      words.addAll(alsoTaken);
      String all = words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
      if (!(node instanceof ScalarNode scalar)) {
        return reading.wrong(node, place, "one of " + all, "write one of them");
      }
      for (E constant : type.getEnumConstants()) {
        if (word(constant).equals(scalar.text())) {
          return constant;
        }
      }
      return refuse(
          reading,
          scalar,
          place,
          "one of " + all,
          NearMiss.help(scalar.text(), words, "write one of them"));
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // null fits every type
  private static <T> @Nullable T refuse(
      Reading reading, ScalarNode scalar, Place place, String expected, String help) {
    reading
        .problems()
        .report(
            LoadingRules.WRONG_TYPE,
            place,
            "`" + place.path().name() + ": " + shown(scalar) + "` is not " + expected,
            help);
    return null;
  }

  private static String shown(ScalarNode scalar) {
    String text = scalar.text().strip();
    return text.codePointCount(0, text.length()) > 60
        ? text.substring(0, text.offsetByCodePoints(0, 50)) + "…"
        : text;
  }
}
