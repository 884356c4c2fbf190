package dev.sextant.rules.flows;

import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Service;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A coordinator that keeps its place in memory forgets every open flow when it restarts. */
final class CoordinatorWithoutStore implements Rule {
  private static final String HELP =
      "give it a store for where each flow stands: `store: NAME` of the service";

  @Override
  public RuleInfo info() {
    return new RuleInfo("coordinator-without-store", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Map<String, List<Flow>> coordinators = new HashMap<>();
    for (Flow flow : design.catalog().flows().values()) {
      Service service = design.catalog().service(flow.coordinator().or(""));
      if (service != null && service.isOurs() && !flow.style().is(Flow.Style.CHOREOGRAPHY)) {
        coordinators.computeIfAbsent(service.name(), s -> new ArrayList<>()).add(flow);
      }
    }
    List<Place> open = new ArrayList<>();
    for (Service service : design.catalog().ourServices()) {
      List<Flow> flows = coordinators.getOrDefault(service.name(), List.of());
      if (!flows.isEmpty() && service.store().isNone()) {
        flag(report, service, flows);
      } else if (!flows.isEmpty() && service.store().isAbsent()) {
        open.add(service.place());
      }
    }
    report.gather(
        Severity.WARNING,
        open,
        g ->
            "%s %s flows, but %s not say where it is kept how far each has come"
                .formatted(g.names(), g.say("coordinates", "coordinate"), g.say("does", "do")),
        HELP,
        "nor here");
  }

  private static void flag(Report report, Service service, List<Flow> flows) {
    Draft draft =
        report.at(
            service.store().place(),
            "`%s` coordinates %s without a store, so it forgets open ones when it restarts"
                .formatted(service.name(), Listing.quoted(flows.stream().map(Flow::name).toList())),
            HELP);
    flows.forEach(flow -> draft.note(flow.coordinator().place(), "coordinated by it"));
  }
}
