package dev.sextant.render.diagram.chart;

import dev.sextant.catalog.Catalog;
import dev.sextant.flow.CausalGraph;
import dev.sextant.flow.HiddenSequence;
import dev.sextant.flow.Reaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What passes through which reaction in the course of a sequence that no flow names. */
final class Hidden {
  private final Map<Reaction, Set<String>> passing = new HashMap<>();

  static Hidden of(Catalog catalog, CausalGraph causality) {
    Hidden hidden = new Hidden();
    for (HiddenSequence sequence : HiddenSequence.in(catalog, causality)) {
      Reaction from = sequence.beginning();
      for (HiddenSequence.Hop hop : sequence.hops()) {
        hidden.add(from, hop.message());
        hidden.add(hop.to(), hop.message());
        from = hop.to();
      }
    }
    return hidden;
  }

  /** Whether a message passes into or out of a reaction on such a way. */
  boolean passes(Reaction reaction, String message) {
    return passing.getOrDefault(reaction, Set.of()).contains(message);
  }

  private void add(Reaction reaction, String message) {
    passing.computeIfAbsent(reaction, r -> new HashSet<>()).add(message);
  }
}
