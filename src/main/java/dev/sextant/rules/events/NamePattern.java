package dev.sextant.rules.events;

import com.google.re2j.Pattern;
import dev.sextant.catalog.RegexSize;
import java.util.Optional;

/**
 * A pattern that names are held against, for as long as that takes moments: pattern and names come
 * from strangers, and matching takes as many steps as the one is large and the others are long.
 */
final class NamePattern {
  /** A few seconds of work, and more than any house needs. */
  private static final long MOST_STEPS = 60_000_000;

  /** Of which corrections may take this much. */
  private static final long MOST_STEPS_TO_CORRECT = 6_000_000;

  private final Pattern pattern;
  private final long size;
  private long steps;
  private long stepsToCorrect;

  NamePattern(String regex) {
    pattern = Pattern.compile(regex);
    size = Math.max(1, RegexSize.of(regex).steps());
  }

  /** Whether it is found in a name; true where that would take too long to say. */
  boolean matches(String name) {
    steps += size * (name.length() + 1);
    return isExhausted() || pattern.matcher(name).find();
  }

  /** Whether there was more to do than could be done, so that some names are not judged. */
  boolean isExhausted() {
    return steps > MOST_STEPS;
  }

  /** The same name in another spelling, in which the pattern is found. */
  Optional<String> correct(String name) {
    return Spellings.of(name)
        .filter(
            spelling -> {
              stepsToCorrect += size * (spelling.length() + 1);
              return stepsToCorrect < MOST_STEPS_TO_CORRECT && pattern.matcher(spelling).find();
            })
        .findFirst();
  }
}
