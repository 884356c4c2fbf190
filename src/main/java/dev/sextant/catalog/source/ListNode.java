package dev.sextant.catalog.source;

import dev.sextant.finding.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in order. */
public record ListNode(SourceSpan span, List<Node> items, long weight, int height) implements Node {
  /** A list as heavy and as high as what it holds makes it. */
  public static ListNode of(SourceSpan span, List<Node> items) {
    long weight = 1;
    int height = 0;
    for (Node item : items) {
      weight = Node.sum(weight, item.weight());
      height = Math.max(height, item.height() + 1);
    }
    return new ListNode(span, List.copyOf(items), weight, height);
  }

  @Override
  public String kind() {
    return "a list";
  }

  /**
   * By identity: aliases make a graph of the tree, which comparing contents would walk again and
   * again.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
