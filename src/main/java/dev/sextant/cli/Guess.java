package dev.sextant.cli;

import dev.sextant.finding.NearMiss;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which word of the command line was meant: one that is almost the same, or one cut short. */
final class Guess {
  private static final int SHORTEST = 3;

  private Guess() {}

  static Optional<String> of(String written, Collection<String> known) {
    return NearMiss.of(written, known).or(() -> begunWith(written, known));
  }

  /** What only one word begins with, such as {@code warn} or {@code CreateOrder}. */
  private static Optional<String> begunWith(String written, Collection<String> known) {
    List<String> longer =
        written.length() < SHORTEST
            ? List.of()
            : known.stream().filter(name -> name.startsWith(written)).limit(2).toList();
    return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
  }
}
