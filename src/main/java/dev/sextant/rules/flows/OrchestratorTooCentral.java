package dev.sextant.rules.flows;

import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A coordinator of everything has to change, and to be up, for everything. */
final class OrchestratorTooCentral implements Rule {
  private static final int MANY_FLOWS = 5;
  private static final int MANY_SERVICES = 6;

  @Override
  public RuleInfo info() {
    return new RuleInfo("orchestrator-too-central", Stage.FLOWS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Map<String, List<Saga>> coordinated = new LinkedHashMap<>();
    for (Saga saga : Saga.in(design.catalog())) {
      String coordinator = saga.flow().coordinator().orNull();
      if (coordinator != null) {
        coordinated.computeIfAbsent(coordinator, c -> new ArrayList<>()).add(saga);
      }
    }
    coordinated.forEach((coordinator, sagas) -> check(design, report, coordinator, sagas));
  }

  private static void check(Design design, Report report, String coordinator, List<Saga> sagas) {
    Set<String> commanded = new LinkedHashSet<>();
    for (Saga saga : sagas) {
      for (Step step : saga.steps()) {
        saga.handlers(step).stream().map(Subscription::service).forEach(commanded::add);
      }
    }
    commanded.remove(coordinator);
    var service = design.catalog().service(coordinator);
    if (service == null || (sagas.size() < MANY_FLOWS && commanded.size() < MANY_SERVICES)) {
      return;
    }
    Draft draft =
        report.at(
            service.place(),
            "`%s` coordinates %d %s and sends commands to %d services"
                .formatted(
                    coordinator,
                    sagas.size(),
                    sagas.size() == 1 ? "flow" : "flows",
                    commanded.size()),
            "give each flow to the service whose business it is, and let mere observers react to events");
    sagas.forEach(saga -> draft.note(saga.flow().coordinator().place(), "coordinated by it"));
  }
}
