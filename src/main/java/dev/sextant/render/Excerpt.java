package dev.sextant.render;

import dev.sextant.finding.SourceSpan;
import java.io.PrintWriter;
import java.util.List;

/**
 * Shows a line that a finding is about, with each span underlined and what is to be seen there
 * beside it. Of a span over several lines it shows the first.
 */
final class Excerpt {
  /** Nobody reads such a line, and to count its characters once a finding would take minutes. */
  private static final int LONGEST = 100_000;

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
   * @param marks what to point out, all of it on one line
   */
  void print(String arrow, List<Mark> marks) {
    SourceSpan span = marks.get(0).span();
    out.println(" ".repeat(gutter) + palette.faint(arrow) + " " + Legible.of(span.toString()));
    String line = span.file().line(span.line());
    String margin = " ".repeat(gutter + 1);
    if (line.isBlank() || line.length() > LONGEST) {
      marks.stream()
          .filter(mark -> !mark.label().isEmpty())
          .forEach(mark -> out.println(margin + palette.faint("=") + " " + mark.label()));
      return;
    }
    ExcerptLine shown = new ExcerptLine(line, span.column() - 1);
    String bar = palette.faint("|");
    out.println(margin + bar);
    out.println(palette.faint(("%" + gutter + "d |").formatted(span.line())) + " " + shown.text());
    for (Mark mark : marks) {
      String underline = shown.underline(mark.span());
      String label = mark.label().isEmpty() ? "" : " " + mark.label();
      int from = underline.indexOf('^');
      out.println(
          margin
              + bar
              + " "
              + underline.substring(0, from)
              + palette.severity(mark.severity(), underline.substring(from) + label));
    }
  }
}
