package dev.sextant.catalog.source;

import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;

/** A value in a file: a scalar, a list or a map. */
public abstract sealed class Node permits ScalarNode, ListNode, MapNode {
  // A span is made when it is asked for: most never are, and a large catalog has a million.
  private final SourceFile file;
  private final int line;
  private final int column;
  private final int endLine;
  private final int endColumn;

  Node(SourceSpan span) {
    file = span.file();
    line = span.line();
    column = span.column();
    endLine = span.endLine();
    endColumn = span.endColumn();
  }

  /** Where it is written. */
  public final SourceSpan span() {
    return new SourceSpan(file, line, column, endLine, endColumn);
  }

  /** How many nodes this is with every alias written out, saturating at {@link Long#MAX_VALUE}. */
  public abstract long weight();

  /**
   * How many levels it holds below itself, aliases followed; what bounds every recursion over it.
   */
  public abstract int height();

  /** What it is called in a message: "a map", "a list", "text" … */
  public abstract String kind();

  /** Adds without overflow, as an alias bomb grows past any number. */
  static long sum(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
