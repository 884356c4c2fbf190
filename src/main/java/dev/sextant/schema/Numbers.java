package dev.sextant.schema;

import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of JSON and YAML exactly, but never so that one short number makes a long
 * computation.
 */
final class Numbers {
  private static final int MAX_DIGITS = 400;
  private static final Pattern EXPONENT = Pattern.compile("(.*)[eE]([-+]?)0*([0-9]+)");

  private Numbers() {}

  /** The number; null where it is none, or one that JSON does not know. */
  static @Nullable BigDecimal read(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return null;
    }
    return switch (scalar.type()) {
      case INTEGER -> integer(scalar.text());
      case DECIMAL -> decimal(scalar.text());
      default -> null;
    };
  }

  static boolean isPositive(Node node) {
    BigDecimal number = read(node);
    return number != null && number.signum() > 0;
  }

  /** Whether it counts something; the first dialect did not take 1.0 for 1. */
  static boolean isCount(Node node, boolean integersOnly) {
    BigDecimal number = read(node);
    return number != null
        && number.signum() >= 0
        && (integersOnly ? ((ScalarNode) node).type() == ScalarNode.Type.INTEGER : isWhole(number));
  }

  static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private static @Nullable BigDecimal integer(String text) {
    if (text.length() > MAX_DIGITS) {
      return null;
    }
    if (text.startsWith("0x")) {
      return new BigDecimal(new BigInteger(text.substring(2), 16));
    }
    return new BigDecimal(
        text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text));
  }

  private static @Nullable BigDecimal decimal(String text) {
    Matcher exponent = EXPONENT.matcher(text);
    boolean scaled = exponent.matches();
    if (text.length() > MAX_DIGITS
        || (scaled
            && (exponent.group(3).length() > 3
                || Integer.parseInt(exponent.group(3)) > MAX_DIGITS))) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException infinite) {
      return null;
    }
  }
}
