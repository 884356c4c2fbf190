package dev.sextant.render.diagram.chart;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.flow.CausalGraph;
import dev.sextant.flow.Extent;
import dev.sextant.flow.Reaction;
import java.util.HashSet;
import java.util.Set;

/** What of a catalog is shown: everything, or what some flows reach. */
final class Reached {
  private final Set<String> flows;
  private final Set<String> messages = new HashSet<>();
  private final Set<Reaction> starts = new HashSet<>();

  private Reached(Set<String> flows) {
    this.flows = flows;
  }

  static Reached of(Catalog catalog, CausalGraph causality, Set<String> flows) {
    Reached reached = new Reached(flows);
    for (Flow flow : catalog.flows().values()) {
      if (flows.contains(flow.name())) {
        reached.messages.addAll(Extent.of(causality, flow).messages());
        reached.starts.addAll(causality.startOf(flow));
      }
    }
    return reached;
  }

  boolean shows(String message) {
    return flows.isEmpty() || messages.contains(message);
  }

  boolean shows(Reaction reaction) {
    if (flows.isEmpty() || starts.contains(reaction)) {
      return true;
    }
    if (reaction.flow() != null) {
      return flows.contains(reaction.flow());
    }
    return reaction.trigger() != null
        ? messages.contains(reaction.trigger())
        : reaction.publication() != null
            && reaction.emits().stream().anyMatch(sent -> messages.contains(sent.message()));
  }
}
