package dev.sextant.render.diagram.sequence;

import dev.sextant.catalog.Catalog;
import dev.sextant.flow.CausalGraph;
import java.util.List;

/** The sequences of a catalog. */
final class Drawn {
  private Drawn() {}

  static List<Sequence> sequences(Catalog catalog) {
    CausalGraph causality = CausalGraph.of(catalog);
    return catalog.flows().values().stream()
        .map(flow -> Sequences.of(catalog, causality, flow))
        .toList();
  }
}
