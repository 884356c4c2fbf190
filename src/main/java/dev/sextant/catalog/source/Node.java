package dev.sextant.catalog.source;

import dev.sextant.finding.SourceSpan;

/** A value in a file: a scalar, a list or a map. */
public sealed interface Node permits ScalarNode, ListNode, MapNode {
  SourceSpan span();

  /** How many nodes this is with every alias written out, saturating at {@link Long#MAX_VALUE}. */
  long weight();

  /**
   * How many levels it holds below itself, aliases followed; what bounds every recursion over it.
   */
  int height();

  /** What it is called in a message: "a map", "a list", "text" … */
  String kind();

  /** Adds without overflow, as an alias bomb grows past any number. */
  static long sum(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
