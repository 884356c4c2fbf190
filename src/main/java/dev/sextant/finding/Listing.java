package dev.sextant.finding;

import java.util.Collection;
import java.util.List;

/** Names several things in a sentence, so that all findings and reports do it alike. */
public final class Listing {
  private static final int NAMED = 4;

  private Listing() {}

  /** "a", "a and b", "a, b and c". */
  public static String of(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** "a, b, c, d and 3 more": as many by name as a sentence can bear. */
  public static String some(List<String> items) {
    return some(items, NAMED);
  }

  /** "a, b and 3 more": the first few by name, and the last too where only it would be left. */
  public static String some(List<String> items, int named) {
    return items.size() <= named + 1
        ? of(items)
        : String.join(", ", items.subList(0, named)) + " and " + (items.size() - named) + " more";
  }

  /** As {@link #some(List)}, of names that go into backquotes. */
  public static String quoted(Collection<String> names) {
    return some(names.stream().map(name -> "`" + name + "`").toList());
  }
}
