package dev.sextant.render.diagram;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * File names for things with any name, valid on every system and each different from the others.
 */
public final class FileNames {
  private static final int LONGEST = 60;
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

  private final Set<String> taken = new HashSet<>();

  /** A name without its ending; names that would fall together are told apart by a fingerprint. */
  public String of(String name) {
    String words =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{N}_]+", "-")
            .replaceAll("^-+|-+$", "");
    int length = Math.min(LONGEST, words.codePointCount(0, words.length()));
    String base = words.substring(0, words.offsetByCodePoints(0, length));
    boolean sayable =
        !base.isEmpty()
            && !DEVICES.contains(base.toLowerCase(Locale.ROOT))
            && !base.matches("(?i)(com|lpt)[0-9]");
    String candidate = sayable ? base : fingerprint(base, name);
    if (!taken.add(candidate.toLowerCase(Locale.ROOT))) {
      candidate = fingerprint(base, name);
      for (int n = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
        candidate = fingerprint(base, name) + "-" + n;
      }
    }
    return candidate;
  }

  private static String fingerprint(String base, String name) {
    String digest = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return (base.isEmpty() ? "flow" : base) + "-" + digest.substring(0, 8);
  }
}
