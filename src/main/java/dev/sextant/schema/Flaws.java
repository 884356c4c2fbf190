package dev.sextant.schema;

import dev.sextant.catalog.source.Flaw;
import dev.sextant.finding.SourceSpan;

/** Words flaws alike. */
final class Flaws {
  private Flaws() {}

  static SchemaFlaw invalid(Part part, String message, String help) {
    return new SchemaFlaw(
        SchemaFlaw.Kind.INVALID, part.span(), part.pointer(), message, help, null);
  }

  static SchemaFlaw unreadable(Part part, String message, String help) {
    return unreadable(part.span(), part.pointer(), message, help);
  }

  static SchemaFlaw unreadable(SourceSpan span, String pointer, String message, String help) {
    return new SchemaFlaw(SchemaFlaw.Kind.UNREADABLE, span, pointer, message, help, null);
  }

  static SchemaFlaw tooLarge(SourceSpan span) {
    return unreadable(
        span,
        "",
        "this holds more than "
            + DocumentFiles.MAX_VALUES / 1000
            + ",000 values, and so is not judged",
        "split it");
  }

  /**
   * What the reader of a file says of it: a repeated name leaves it readable, everything else does
   * not.
   */
  static SchemaFlaw of(Flaw flaw) {
    return new SchemaFlaw(
        flaw.isRepeatedName() ? SchemaFlaw.Kind.INVALID : SchemaFlaw.Kind.UNREADABLE,
        flaw.span(),
        flaw.path().toString(),
        flaw.message(),
        flaw.help(),
        flaw.first());
  }
}
