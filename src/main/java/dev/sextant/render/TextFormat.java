package dev.sextant.render;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Note;
import dev.sextant.finding.Place;
import dev.sextant.finding.Severity;
import dev.sextant.rules.Linting;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Findings for a person at a terminal: what, where, what to do, and a count at the end.
 *
 * <p>The gravest come last. A terminal and a CI log alike are read from their end, so that errors
 * stand right above the count, and notes are what scrolls away.
 */
public final class TextFormat implements LintFormat {
  private static final int SHOWN_NOTES = 3;
  private static final Comparator<Finding> GRAVEST_LAST =
      Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder());

  private final Palette palette;
  private final boolean tally;

  public TextFormat(Palette palette) {
    this(palette, true);
  }

  /**
   * @param tally whether to count at the end
   */
  public TextFormat(Palette palette, boolean tally) {
    this.palette = palette;
    this.tally = tally;
  }

  @Override
  public void print(List<Linting> lintings, PrintWriter out) {
    for (Linting linting : lintings) {
      if (lintings.size() > 1 && !linting.findings().isEmpty()) {
        String file = linting.loaded().files().get(0).name();
        out.println(palette.bold("== " + Legible.of(linting.title() + " (" + file + ")")));
        out.println();
      }
      findings(linting.findings().stream().sorted(GRAVEST_LAST).toList(), out);
    }
    if (tally) {
      new Tally(palette).print(lintings, out);
    }
  }

  /** Prints each finding in the order given, without the count. */
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
            + palette.bold(": " + Legible.of(finding.message())));
    int gutter = gutter(finding);
    Excerpt excerpt = new Excerpt(out, palette, gutter);
    String arrow = "-->";
    for (List<Mark> line : lines(finding)) {
      excerpt.print(arrow, line);
      arrow = ":::";
    }
    int hidden = finding.notes().size() - SHOWN_NOTES;
    if (hidden > 0) {
      out.println(
          " ".repeat(gutter)
              + palette.faint("...")
              + " and "
              + hidden
              + (hidden == 1 ? " more place" : " more places"));
    }
    out.println("  " + palette.bold("help: ") + Legible.of(finding.help()));
    out.println("  " + palette.bold("why: ") + "sextant explain " + finding.ruleName());
  }

  private static int gutter(Finding finding) {
    return Stream.concat(
            Stream.of(finding.place()),
            finding.notes().stream().limit(SHOWN_NOTES).map(Note::place))
        .mapToInt(place -> String.valueOf(place.span().line()).length())
        .reduce(2, Math::max);
  }

  /** The finding's place and its first notes, those on one line together. */
  private static List<List<Mark>> lines(Finding finding) {
    List<List<Mark>> lines = new ArrayList<>();
    lines.add(new ArrayList<>(List.of(mark(finding.place(), finding.severity(), ""))));
    for (Note note : finding.notes().stream().limit(SHOWN_NOTES).toList()) {
      add(mark(note.place(), Severity.NOTE, note.message()), lines);
    }
    return lines;
  }

  private static void add(Mark mark, List<List<Mark>> lines) {
    for (List<Mark> line : lines) {
      // Of a long line only a part is seen, which another span need not be in.
      if (mark.isOnLineOf(line.get(0))
          && ExcerptLine.fits(mark.span().file().line(mark.span().line()))) {
        line.add(mark);
        return;
      }
    }
    lines.add(new ArrayList<>(List.of(mark)));
  }

  private static Mark mark(Place place, Severity severity, String label) {
    return new Mark(place.span(), severity, Legible.of(label));
  }
}
