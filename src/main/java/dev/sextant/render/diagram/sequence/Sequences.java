package dev.sextant.render.diagram.sequence;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.flow.CausalGraph;
import dev.sextant.render.diagram.language.Wording;
import java.util.ArrayList;
import java.util.List;

/** Makes sequences of the flows that a catalog declares. */
public final class Sequences {
  private Sequences() {}

  /** A flow as a sequence, empty where the flow states neither steps nor a start. */
  public static Sequence of(Catalog catalog, CausalGraph causality, Flow flow) {
    Sketch sketch = new Sketch(new Cast(catalog, flow.coordinator().orNull()));
    Delivery delivery = new Delivery(catalog);
    Hops hops = new Hops(catalog, flow, sketch, delivery);
    if (flow.isOrchestrated() || flow.steps().isKnown()) {
      new Orchestration(catalog, flow, sketch, hops).draw();
    } else {
      new Choreography(catalog, causality, flow, sketch, hops).draw();
    }
    List<Participant> participants = sketch.participants();
    List<Item.Remark> remarks = delivery.remarks(participants);
    if (!remarks.isEmpty()) {
      sketch.row(remarks);
    }
    return new Sequence(
        catalog.system() + ": " + flow.name(),
        subtitle(flow),
        flow.summary().or(""),
        participants,
        sketch.items());
  }

  private static String subtitle(Flow flow) {
    List<String> parts = new ArrayList<>();
    if (flow.style().isKnown()) {
      String style = flow.style().is(Flow.Style.ORCHESTRATION) ? "Orchestration" : "Choreography";
      parts.add(
          flow.coordinator().isKnown() && flow.isOrchestrated()
              ? style + " by " + flow.coordinator().value()
              : style);
    }
    if (flow.critical().is(true)) {
      parts.add("critical");
    }
    if (flow.latency().isKnown()) {
      parts.add("done within " + Wording.of(flow.latency().value()));
    }
    return String.join(" · ", parts);
  }
}
