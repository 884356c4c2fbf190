package dev.sextant.cli;

import dev.sextant.finding.Stage;
import java.util.Arrays;
import java.util.Iterator;

/** The stages as words to choose from. */
final class StageNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Stage.values()).map(Stage::label).iterator();
  }
}
