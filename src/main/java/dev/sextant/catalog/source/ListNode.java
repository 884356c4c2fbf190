package dev.sextant.catalog.source;

import dev.sextant.finding.SourceSpan;
import java.util.List;

/** Values in order. By identity equal, as aliases make a graph of the tree. */
public final class ListNode extends Node {
  private final List<Node> items;
  private final long weight;
  private final int height;

  private ListNode(SourceSpan span, List<Node> items, long weight, int height) {
    super(span);
    this.items = items;
    this.weight = weight;
    this.height = height;
  }

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

  public List<Node> items() {
    return items;
  }

  @Override
  public long weight() {
    return weight;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public String kind() {
    return "a list";
  }
}
