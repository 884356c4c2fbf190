package dev.sextant.finding;

import java.util.List;
import java.util.stream.Collectors;

/** The things of one section that lack the same fact, ready to be named in a message. */
public record Gathered(String section, List<Place> places) {
  private static final int NAMED = 4;

  public int count() {
    return places.size();
  }

  /** Names the first few: "`A`, `B`, `C`, `D` and 3 more". */
  public String names() {
    String named =
        places.stream().limit(NAMED).map(p -> p.path().spoken()).collect(Collectors.joining(", "));
    return count() > NAMED ? named + " and " + (count() - NAMED) + " more" : named;
  }

  /** Chooses the wording by number: {@code one} for one thing, {@code many} for more. */
  public String say(String one, String many) {
    return count() == 1 ? one : many;
  }
}
