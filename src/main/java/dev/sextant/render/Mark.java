package dev.sextant.render;

import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;

/** Something to point out in an excerpt, with what is to be seen there or an empty label. */
record Mark(SourceSpan span, Severity severity, String label) {
  boolean isOnLineOf(Mark other) {
    return span.file().equals(other.span.file()) && span.line() == other.span.line();
  }
}
