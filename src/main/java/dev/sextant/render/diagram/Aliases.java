package dev.sextant.render.diagram;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Short names for participants that are no word of any diagram language and still readable. */
final class Aliases {
  private static final int LONGEST = 24;

  private final Map<Participant, String> aliases = new LinkedHashMap<>();

  Aliases(List<Participant> participants) {
    for (Participant participant : participants) {
      String number = "p" + (aliases.size() + 1);
      String words =
          Normalizer.normalize(participant.name(), Normalizer.Form.NFKD)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9]+", "_")
              .replaceAll("^_|_$", "");
      String shown = words.substring(0, Math.min(LONGEST, words.length()));
      aliases.put(participant, shown.isEmpty() ? number : number + "_" + shown);
    }
  }

  String of(Participant participant) {
    return aliases.getOrDefault(participant, "p0");
  }
}
