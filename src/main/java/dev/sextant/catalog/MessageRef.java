package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message named by a flow or an outcome, perhaps only where a field of it has a value.
 *
 * @param pointer the field of {@code NAME where /pointer is VALUE}; null for every message of the
 *     name
 * @param value the field's value; null exactly where the pointer is
 */
public record MessageRef(
    String message, @Nullable String pointer, @Nullable String value, Place place) {
  /** As a catalog writes it. */
  @Override
  public String toString() {
    return pointer == null ? message : message + " where " + pointer + " is " + value;
  }

  /** Whether one message may be meant by both: unless both ask for other values of one field. */
  public boolean overlaps(MessageRef other) {
    boolean sameField = pointer != null && pointer.equals(other.pointer);
    return message.equals(other.message) && (!sameField || Objects.equals(value, other.value));
  }
}
