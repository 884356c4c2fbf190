package dev.sextant.render;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Note;
import dev.sextant.finding.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** Findings for a person at a terminal: what, where, what to do, and a count at the end. */
public final class TextFormat {
  private static final int SHOWN_NOTES = 3;

  private final Palette palette;

  public TextFormat(Palette palette) {
    this.palette = palette;
  }

  /** Prints each finding, worst place first in the order given, without the count. */
  public void findings(List<Finding> findings, PrintWriter out) {
    for (Finding finding : findings) {
      finding(finding, out);
      out.println();
    }
  }

  private void finding(Finding finding, PrintWriter out) {
    Severity severity = finding.severity();
    out.println(
        palette.severity(severity, severity.label() + "[" + finding.ruleName() + "]")
            + palette.bold(": " + finding.message()));
    int gutter =
        Stream.concat(Stream.of(finding.place()), finding.notes().stream().map(Note::place))
            .mapToInt(place -> String.valueOf(place.span().line()).length())
            .max()
            .orElse(1);
    gutter = Math.max(2, gutter);
    Excerpt excerpt = new Excerpt(out, palette, gutter);
    excerpt.print("-->", finding.place().span(), severity, "");
    finding.notes().stream()
        .limit(SHOWN_NOTES)
        .forEach(note -> excerpt.print(":::", note.place().span(), Severity.NOTE, note.message()));
    int hidden = finding.notes().size() - SHOWN_NOTES;
    if (hidden > 0) {
      out.println(" ".repeat(gutter) + palette.faint("...") + " and " + hidden + " more places");
    }
    out.println("  " + palette.bold("help: ") + finding.help());
    out.println("  " + palette.bold("why: ") + "sextant explain " + finding.ruleName());
  }
}
