package dev.sextant.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one would ask the owner to settle a finding, and where the answer belongs.
 *
 * @param path where the answer is written
 * @param choices the possible answers where they are few, else empty
 * @param recommended the answer to suggest, as it would be written
 * @param because why it is recommended
 */
public record Question(
    String text,
    Kind kind,
    CatalogPath path,
    List<String> choices,
    @Nullable String recommended,
    @Nullable String because) {
  public Question {
    choices = List.copyOf(choices);
  }

  /** What sort of answer fits. */
  public enum Kind {
    CHOICE,
    MULTI_CHOICE,
    NAME,
    DURATION,
    RATE,
    SIZE,
    POINTER,
    NUMBER,
    TEXT
  }
}
