package dev.sextant.render;

import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;
import java.io.PrintWriter;

/**
 * Shows the line that a finding is about, with the span underlined and what is to be seen there
 * beside it.
 */
final class Excerpt {
  private final PrintWriter out;
  private final Palette palette;
  private final int gutter;

  /**
   * @param gutter how wide the widest line number of the finding is
   */
  Excerpt(PrintWriter out, Palette palette, int gutter) {
    this.out = out;
    this.palette = palette;
    this.gutter = gutter;
  }

  /**
   * @param arrow {@code -->} for the finding's own place, {@code :::} for a further one
   * @param label what is to be seen, or empty
   */
  void print(String arrow, SourceSpan span, Severity severity, String label) {
    out.println(" ".repeat(gutter) + palette.faint(arrow) + " " + span);
    String line = span.file().line(span.line()).replace("\t", " ");
    if (line.isBlank()) {
      if (!label.isEmpty()) {
        out.println(" ".repeat(gutter + 1) + palette.faint("=") + " " + label);
      }
      return;
    }
    String bar = palette.faint("|");
    out.println(" ".repeat(gutter + 1) + bar);
    out.println(palette.faint(("%" + gutter + "d |").formatted(span.line())) + " " + line);
    int length = line.codePointCount(0, line.length());
    int from = Math.min(span.column(), length + 1) - 1;
    int to = span.endLine() > span.line() ? length : Math.min(span.endColumn() - 1, length);
    String carets = "^".repeat(Math.max(1, to - from));
    String note = label.isEmpty() ? "" : " " + label;
    out.println(
        " ".repeat(gutter + 1)
            + bar
            + " "
            + " ".repeat(from)
            + palette.severity(severity, carets + note));
  }
}
