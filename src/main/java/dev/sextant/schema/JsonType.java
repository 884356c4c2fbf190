package dev.sextant.schema;

import java.util.Locale;

/** The types of JSON values, as a contract names them. */
public enum JsonType {
  NULL,
  BOOLEAN,
  INTEGER,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT;

  /** The word a contract writes: {@code string}, {@code object} … */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a value of it can stand as a message's key. */
  public boolean isScalar() {
    return this != ARRAY && this != OBJECT;
  }
}
