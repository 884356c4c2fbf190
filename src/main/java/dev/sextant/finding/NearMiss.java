package dev.sextant.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name someone meant. */
public final class NearMiss {
  private static final int LONGEST = 200;

  private NearMiss() {}

  /**
   * The closest of the known names, if one is close enough to be meant: same letters in another
   * case or with other separators, or few edits for its length.
   */
  public static Optional<String> of(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(written);
    int limit = Math.max(1, written.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - written.length()) <= limit)
        .filter(name -> !name.equals(written))
        .map(name -> new Candidate(name, distance(plain, plain(name))))
        .filter(candidate -> candidate.distance <= limit && candidate.distance < plain.length())
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  /** " did you mean `x`?" or the fallback, for the end of a help text. */
  public static String help(String written, Collection<String> known, String otherwise) {
    return of(written, known).map(name -> "did you mean `" + name + "`?").orElse(otherwise);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
  }

  /** Edits that turn one into the other: insert, delete, replace, or swap two neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  /** A known name, and how far it is from what was written. */
  private record Candidate(String name, int distance) {}
}
