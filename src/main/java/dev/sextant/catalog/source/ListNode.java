package dev.sextant.catalog.source;

import dev.sextant.finding.SourceSpan;
import java.util.List;

/** Values in order. */
public record ListNode(SourceSpan span, List<Node> items, long weight) implements Node {
  /** A list as heavy as what it holds. */
  public static ListNode of(SourceSpan span, List<Node> items) {
    long weight = 1;
    for (Node item : items) {
      weight = Node.sum(weight, item.weight());
    }
    return new ListNode(span, List.copyOf(items), weight);
  }

  @Override
  public String kind() {
    return "a list";
  }
}
