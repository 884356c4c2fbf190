package dev.sextant.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The things of one section that lack the same fact, ready to be named in a message. */
public record Gathered(String section, List<Place> places) {
  private static final int NAMED = 4;

  public int count() {
    return places.size();
  }

  /**
   * Names the first few: "`A`, `B`, `C`, `D` and 3 more"; parts of something with their owner: "`A`
   * and `B` in `orders`"; and where many owners have many, only how many: "12 in `orders`".
   */
  public String names() {
    List<Called> called =
        new ArrayList<>(
            places.stream().map(Called::of).collect(Collectors.toCollection(LinkedHashSet::new)));
    Map<String, Long> owners =
        called.stream()
            .collect(
                Collectors.groupingBy(Called::owner, LinkedHashMap::new, Collectors.counting()));
    boolean many = called.size() > NAMED + 1;
    return many && called.size() > owners.size() && owners.size() > 1 && !owners.containsKey("")
        ? byOwner(owners)
        : byName(called, many ? NAMED : called.size());
  }

  private static String byName(List<Called> called, int shown) {
    Map<String, List<String>> byOwner = new LinkedHashMap<>();
    for (Called one : called.subList(0, shown)) {
      byOwner.computeIfAbsent(one.owner, o -> new ArrayList<>()).add(one.name);
    }
    List<String> parts = new ArrayList<>();
    if (byOwner.size() == 1 && byOwner.containsKey("")) {
      parts.addAll(byOwner.get(""));
    } else {
      byOwner.forEach(
          (owner, names) ->
              parts.add(Listing.of(names) + (owner.isEmpty() ? "" : " in `" + owner + "`")));
    }
    if (shown < called.size()) {
      parts.add(called.size() - shown + " more");
    }
    return Listing.of(parts);
  }

  /** Those with the most first, as most is gained there. */
  private static String byOwner(Map<String, Long> owners) {
    List<Map.Entry<String, Long>> most =
        owners.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    int shown = most.size() > NAMED + 1 ? NAMED : most.size();
    List<String> parts = new ArrayList<>();
    most.subList(0, shown).forEach(e -> parts.add(e.getValue() + " in `" + e.getKey() + "`"));
    if (shown < most.size()) {
      long rest = most.stream().skip(shown).mapToLong(Map.Entry::getValue).sum();
      parts.add(rest + " in " + (most.size() - shown) + " others");
    }
    return Listing.of(parts);
  }

  /** Chooses the wording by number: {@code one} for one thing, {@code many} for more. */
  public String say(String one, String many) {
    return count() == 1 ? one : many;
  }

  /** What a thing is called in a list, and of what it is a part; empty where of nothing. */
  private record Called(String name, String owner) {
    static Called of(Place place) {
      List<String> names = place.path().names();
      int last = names.size() - 1;
      String name = names.get(last);
      String owner = names.size() > 2 ? names.get(1) : "";
      return switch (last > 0 ? names.get(last - 1) : "") {
        case "steps" -> new Called(isNumber(name) ? "step " + name : quoted(name), owner);
        case "versions" -> new Called(quoted(names.get(last - 2)) + " " + name, "");
        case "outcomes" -> new Called(quoted(written(place, name)), owner);
        default -> {
          String thing = name.equals("dead-letter") ? names.get(last - 1) : name;
          // A group is often called as its service.
          yield new Called(quoted(thing), thing.equals(owner) ? "" : owner);
        }
      };
    }

    /** A step without a name of its own has its number. */
    private static boolean isNumber(String name) {
      return name.chars().allMatch(Character::isDigit);
    }

    private static String quoted(String name) {
      return "`" + name + "`";
    }

    /** An outcome's label means nothing elsewhere; the message that is written there does. */
    private static String written(Place place, String otherwise) {
      SourceSpan span = place.span();
      String line = span.file().line(span.line());
      int length = line.codePointCount(0, line.length());
      return span.line() == span.endLine() && span.endColumn() <= length + 1
          ? line.substring(
              line.offsetByCodePoints(0, span.column() - 1),
              line.offsetByCodePoints(0, span.endColumn() - 1))
          : otherwise;
    }
  }
}
