package dev.sextant.rules;

import dev.sextant.finding.Stage;
import dev.sextant.rules.contracts.ContractsExit;
import dev.sextant.rules.delivery.DeliveryExit;
import dev.sextant.rules.events.EventsExit;
import dev.sextant.rules.flows.FlowsExit;
import dev.sextant.rules.observability.ObservabilityExit;
import dev.sextant.rules.replay.ReplayExit;
import java.util.List;

/** How each stage measures its exit condition. */
final class Exits {
  private Exits() {}

  static List<Measure> measures(Stage stage, Design design) {
    return switch (stage) {
      case LOADING -> List.of();
      case EVENTS -> EventsExit.measures(design);
      case CONTRACTS -> ContractsExit.measures(design);
      case DELIVERY -> DeliveryExit.measures(design);
      case FLOWS -> FlowsExit.measures(design);
      case OBSERVABILITY -> ObservabilityExit.measures(design);
      case REPLAY -> ReplayExit.measures(design);
    };
  }
}
