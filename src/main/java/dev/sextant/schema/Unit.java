package dev.sextant.schema;

import dev.sextant.finding.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema that a contract or a reference leads to, with all that stands in it.
 *
 * <p>Compared by identity, as each is inspected once.
 *
 * @param number tells it from others
 * @param flaws what is wrong inside of it
 * @param links the references that stand in it
 * @param closings where it refuses fields that it does not know
 */
record Unit(
    int number, Part root, List<SchemaFlaw> flaws, List<Link> links, List<SourceSpan> closings) {
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return number;
  }

  Unit {
    flaws = List.copyOf(flaws);
    links = List.copyOf(links);
    closings = List.copyOf(closings);
  }
}
