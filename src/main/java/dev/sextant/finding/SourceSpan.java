package dev.sextant.finding;

import java.util.Comparator;

/**
 * A stretch of a file: 1-based lines and columns, columns in code points, the end exclusive.
 *
 * @param endColumn the column just after the last character
 */
public record SourceSpan(SourceFile file, int line, int column, int endLine, int endColumn)
    implements Comparable<SourceSpan> {
  private static final Comparator<SourceSpan> ORDER =
      Comparator.comparing((SourceSpan s) -> s.file.name())
          .thenComparingInt(SourceSpan::line)
          .thenComparingInt(SourceSpan::column)
          .thenComparingInt(SourceSpan::endLine)
          .thenComparingInt(SourceSpan::endColumn);

  /** The very start of a file, for what concerns the file as a whole. */
  public static SourceSpan startOf(SourceFile file) {
    return new SourceSpan(file, 1, 1, 1, 1);
  }

  /** The one character at an index of the file's text. */
  public static SourceSpan at(SourceFile file, int index) {
    String text = file.text();
    int line = 1;
    int start = 0;
    int end = Math.min(Math.max(index, 0), text.length());
    for (int i = 0; i < end; i++) {
      boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !pair)) {
        line++;
        start = i + 1;
      }
    }
    int column = text.codePointCount(start, end) + 1;
    return new SourceSpan(file, line, column, line, column + 1);
  }

  /** Whether another span starts in this one. */
  public boolean contains(SourceSpan other) {
    return file == other.file
        && !isBefore(other, line, column)
        && isBefore(other, endLine, endColumn);
  }

  private static boolean isBefore(SourceSpan span, int line, int column) {
    return span.line < line || (span.line == line && span.column < column);
  }

  @Override
  public int compareTo(SourceSpan other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file.name() + ":" + line + ":" + column;
  }
}
