package dev.sextant.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The things of one section that lack the same fact, ready to be named in a message. */
public record Gathered(String section, List<Place> places) {
  private static final int NAMED = 4;

  public int count() {
    return places.size();
  }

  /**
   * Names the first few: "`A`, `B`, `C`, `D` and 3 more"; parts of something with their owner: "`A`
   * and `B` in `orders`".
   */
  public String names() {
    int shown = count() == NAMED + 1 ? count() : Math.min(NAMED, count());
    Map<String, List<String>> byOwner = new LinkedHashMap<>();
    for (Place place : places.subList(0, shown)) {
      List<String> names = place.path().names();
      String owner = names.size() > 2 ? " in `" + names.get(1) + "`" : "";
      byOwner.computeIfAbsent(owner, o -> new ArrayList<>()).add(called(place));
    }
    List<String> parts = new ArrayList<>();
    if (byOwner.size() == 1 && byOwner.containsKey("")) {
      parts.addAll(byOwner.get(""));
    } else {
      byOwner.forEach((owner, names) -> parts.add(Listing.of(names) + owner));
    }
    if (shown < count()) {
      parts.add(count() - shown + " more");
    }
    return Listing.of(parts);
  }

  /** A step without a name of its own has its number. */
  private static String called(Place place) {
    List<String> names = place.path().names();
    int last = names.size() - 1;
    boolean numbered = last > 0 && names.get(last - 1).equals("steps");
    return numbered && names.get(last).chars().allMatch(Character::isDigit)
        ? "step " + names.get(last)
        : "`" + names.get(last) + "`";
  }

  /** Chooses the wording by number: {@code one} for one thing, {@code many} for more. */
  public String say(String one, String many) {
    return count() == 1 ? one : many;
  }
}
