package dev.sextant.catalog.source;

import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;

/** Turns offsets, asked for in rising order, into lines and columns in one walk over the text. */
final class Positions {
  private final SourceFile file;
  private int offset;
  private int line = 1;
  private int column = 1;

  Positions(SourceFile file) {
    this.file = file;
  }

  /**
   * A point in the text; columns count code points, and lines break as {@link SourceFile} breaks
   * them.
   */
  record Mark(int line, int column) {}

  Mark at(int target) {
    String text = file.text();
    int stop = Math.min(target, text.length());
    while (offset < stop) {
      char c = text.charAt(offset++);
      boolean halfBreak = c == '\r' && offset < text.length() && text.charAt(offset) == '\n';
      if ((c == '\n' || c == '\r') && !halfBreak) {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
    return new Mark(line, column);
  }

  SourceSpan span(Mark from, Mark to) {
    return new SourceSpan(file, from.line, from.column, to.line, to.column);
  }

  /** One character. */
  SourceSpan character(int target) {
    return span(at(target), at(target + 1));
  }
}
