package dev.sextant.render;

import dev.sextant.finding.SourceSpan;

/**
 * A line of a file as cells of a terminal: tabs widened, characters that would act made visible,
 * and a long line cropped around what is of interest.
 */
final class ExcerptLine {
  /** Terminals differ and pipes have no width at all; this suits most of both. */
  static final int MAX_CELLS = 160;

  private static final int TAB = 4;
  private static final int BEFORE = 40;
  private static final String CUT = "…";

  private final StringBuilder text = new StringBuilder();
  private final int first;
  private final int[] starts = new int[MAX_CELLS + 2];
  private int shown;
  private int cells;

  /**
   * @param line what the file holds
   * @param interest the 0-based code point that must be seen
   */
  ExcerptLine(String line, int interest) {
    int length = line.codePointCount(0, line.length());
    first = fits(line) ? 0 : Math.max(0, Math.min(interest, length) - BEFORE);
    if (first > 0) {
      text.append(CUT);
      cells = 1;
    }
    int at = line.offsetByCodePoints(0, first);
    while (at < line.length() && add(line.codePointAt(at))) {
      at += Character.charCount(line.codePointAt(at));
    }
    starts[shown] = cells;
    if (at < line.length()) {
      text.append(CUT);
    }
  }

  /** Whether a line is shown whole. */
  static boolean fits(String line) {
    // Marks that take no cells could make a short line of any length.
    return line.length() <= MAX_CELLS
        && line.codePoints().map(c -> c == '\t' ? TAB : CellWidth.of(c)).sum() <= MAX_CELLS;
  }

  private boolean add(int c) {
    int width = c == '\t' ? TAB - cells % TAB : CellWidth.of(c);
    if (cells + width > MAX_CELLS || shown >= MAX_CELLS) {
      return false;
    }
    starts[shown++] = cells;
    cells += width;
    if (c == '\t') {
      text.append(" ".repeat(width));
    } else {
      text.appendCodePoint(Legible.visible(c));
    }
    return true;
  }

  String text() {
    return text.toString();
  }

  /** Spaces and carets that stand under a span, which is underlined to the line's end at most. */
  String underline(SourceSpan span) {
    int from = cell(span.column() - 1);
    int to = span.endLine() > span.line() ? cells : cell(span.endColumn() - 1);
    return " ".repeat(from) + "^".repeat(Math.max(1, to - from));
  }

  /** The cell at which a 0-based code point of the line starts. */
  private int cell(int codePoint) {
    return starts[Math.max(0, Math.min(codePoint - first, shown))];
  }
}
