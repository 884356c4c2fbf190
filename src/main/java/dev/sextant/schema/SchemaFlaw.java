package dev.sextant.schema;

import dev.sextant.finding.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a contract before any document is looked at.
 *
 * @param span where it is, in the contract's own file or in one that it refers to
 * @param pointer where it is in that file, which stays the same while lines move
 * @param message one sentence without a full stop
 * @param help what to do; no full stop
 * @param first the earlier one of two places that are at odds, such as a name written twice
 */
public record SchemaFlaw(
    Kind kind,
    SourceSpan span,
    String pointer,
    String message,
    String help,
    @Nullable SourceSpan first) {
  /** Whether the text cannot be had and read, or is read but is no schema. */
  public enum Kind {
    UNREADABLE,
    INVALID
  }
}
