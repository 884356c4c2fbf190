package dev.sextant.cli;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.flow.CausalGraph;
import dev.sextant.render.diagram.Diagrams;
import dev.sextant.render.diagram.FileNames;
import dev.sextant.render.diagram.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * A flow to be drawn.
 *
 * @param file the name of its file without an ending, the same whichever flows are chosen
 */
record Drawing(Catalog catalog, CausalGraph causality, Flow flow, String file) {
  /** Every flow of the catalogs, in their order. */
  static List<Drawing> of(List<Catalog> catalogs) {
    FileNames names = new FileNames();
    List<Drawing> drawings = new ArrayList<>();
    for (Catalog catalog : catalogs) {
      CausalGraph causality = CausalGraph.of(catalog);
      for (Flow flow : catalog.flows().values()) {
        String name = catalogs.size() == 1 ? flow.name() : catalog.system() + "-" + flow.name();
        drawings.add(new Drawing(catalog, causality, flow, names.of(name)));
      }
    }
    return drawings;
  }

  @SuppressWarnings("ReferenceEquality") // two systems below one path may look alike
  boolean isOf(Catalog other) {
    return catalog == other;
  }

  Sequence sequence() {
    return Diagrams.sequence(catalog, causality, flow);
  }
}
