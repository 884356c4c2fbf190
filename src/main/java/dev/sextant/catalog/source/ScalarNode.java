package dev.sextant.catalog.source;

import dev.sextant.finding.SourceSpan;
import java.util.Set;
import java.util.regex.Pattern;

/** A single value, as written and as YAML 1.2's core schema reads it. */
public final class ScalarNode extends Node {
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  /** The types of the core schema. */
  public enum Type {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    NULL
  }

  private final String text;
  private final Type type;

  ScalarNode(SourceSpan span, String text, Type type) {
    super(span);
    this.text = text;
    this.type = type;
  }

  /** The content without quotes, escapes resolved. */
  public String text() {
    return text;
  }

  /** What an unquoted value resolves to; quoted ones are always text. */
  public Type type() {
    return type;
  }

  /**
   * Reads an unquoted scalar as the core schema does: {@code yes}, {@code no} and {@code on} are
   * text.
   */
  public static Type resolve(String text) {
    if (NULLS.contains(text)) {
      return Type.NULL;
    }
    if (BOOLEANS.contains(text)) {
      return Type.BOOLEAN;
    }
    char first = text.charAt(0);
    if (first > '9' || (first < '0' && first != '-' && first != '+' && first != '.')) {
      return Type.TEXT;
    }
    if (INTEGER.matcher(text).matches()) {
      return Type.INTEGER;
    }
    return DECIMAL.matcher(text).matches() ? Type.DECIMAL : Type.TEXT;
  }

  public boolean isNull() {
    return type == Type.NULL;
  }

  @Override
  public long weight() {
    return 1;
  }

  @Override
  public int height() {
    return 0;
  }

  @Override
  public String kind() {
    return switch (type) {
      case TEXT -> "text";
      case INTEGER, DECIMAL -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "nothing";
    };
  }
}
