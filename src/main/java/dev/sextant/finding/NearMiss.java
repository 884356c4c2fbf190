package dev.sextant.finding;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
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
        .map(name -> Candidate.of(name, plain(name), plain, limit))
        .filter(candidate -> candidate.distance <= limit && candidate.distance < plain.length())
        .min(Candidate.CLOSEST)
        .map(Candidate::name);
  }

  /** " did you mean `x`?" or the fallback, for the end of a help text. */
  public static String help(String written, Collection<String> known, String otherwise) {
    return of(written, known).map(name -> "did you mean `" + name + "`?").orElse(otherwise);
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_' && c != '.' && c != ' ') {
        plain.append(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }

  /**
   * Edits that turn one into the other: insert, delete, replace, or swap two neighbours; gives up
   * beyond the limit, as most names are nothing like each other.
   */
  private static int distance(String a, String b, int limit) {
    int[] twoBefore = new int[b.length() + 1];
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(before[j] + 1, row[j - 1] + 1), before[j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(row[j], twoBefore[j - 2] + 1) : row[j];
        least = Math.min(least, row[j]);
      }
      if (least > limit + 1) {
        return least;
      }
      int[] free = twoBefore;
      twoBefore = before;
      before = row;
      row = free;
    }
    return before[b.length()];
  }

  /**
   * A known name, and how far it is from what was written.
   *
   * @param otherLetters whether letters differ, and not only their order
   */
  private record Candidate(String name, int distance, boolean otherLetters) {
    static final Comparator<Candidate> CLOSEST =
        Comparator.comparingInt(Candidate::distance)
            .thenComparing(Candidate::otherLetters)
            .thenComparing(Candidate::name);

    static Candidate of(String name, String plainName, String written, int limit) {
      int distance = NearMiss.distance(written, plainName, limit);
      boolean other = distance > limit || !letters(written).equals(letters(plainName));
      return new Candidate(name, distance, other);
    }

    private static String letters(String text) {
      char[] letters = text.toCharArray();
      Arrays.sort(letters);
      return new String(letters);
    }
  }
}
