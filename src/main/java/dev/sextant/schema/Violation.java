package dev.sextant.schema;

import dev.sextant.finding.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A place where a document is not what its contract says.
 *
 * @param span the value in the document
 * @param pointer the same as a JSON pointer; empty for the whole document
 * @param message one sentence without a full stop
 * @param rule what the contract says about it; null where that has no place of its own
 */
public record Violation(
    SourceSpan span, String pointer, String message, @Nullable SourceSpan rule) {
  private static final String TOO_LONG = "it takes too many steps to hold it against its contract";

  /** Says that nobody can say, within bounds, whether a document fits. */
  static Violation undecided(SourceSpan document) {
    return new Violation(document, "", TOO_LONG, null);
  }

  /** Whether it could not be told that the document fits, rather than that it does not. */
  public boolean isUndecided() {
    return message.equals(TOO_LONG);
  }
}
