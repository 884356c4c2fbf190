package dev.sextant.rules.flows;

import dev.sextant.finding.Gathered;
import dev.sextant.finding.Place;
import java.util.List;
import java.util.Map;

/** How sentences of this stage name several things. */
final class Words {
  private static final int NAMED = 4;

  private Words() {}

  /** Names some of them: "`A`, `B` and `C`", or "`A`, `B`, `C`, `D` and 3 more". */
  static String list(List<String> names) {
    return phrases(names.stream().map(name -> "`" + name + "`").toList());
  }

  /** As {@link #list}, for things that were gathered, of which not all need be told together. */
  static String those(Gathered gathered, Map<Place, String> quoted) {
    return phrases(
        gathered.places().stream().map(place -> quoted.getOrDefault(place, "")).toList());
  }

  /** As {@link #list}, for names that are quoted already. */
  static String phrases(List<String> names) {
    if (names.size() > NAMED) {
      return String.join(", ", names.subList(0, NAMED))
          + " and "
          + (names.size() - NAMED)
          + " more";
    }
    int last = names.size() - 1;
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
