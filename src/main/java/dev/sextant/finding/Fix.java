package dev.sextant.finding;

import java.util.List;

/** A change of text that removes a finding without changing what its author meant. */
public record Fix(String description, List<TextEdit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }
}
