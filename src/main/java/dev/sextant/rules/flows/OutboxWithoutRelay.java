package dev.sextant.rules.flows;

import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** An outbox only keeps messages; something has to carry them to the broker. */
final class OutboxWithoutRelay implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("outbox-without-relay", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Publication publication : design.catalog().publications()) {
      if (usesOutbox(publication) && publication.relay().isNone()) {
        Sending sending = new Sending(publication, publication.relay());
        sending.at(
            report,
            "nothing carries %s from the outbox of `%s` to the broker"
                .formatted(
                    sending.what().replace("its messages", "messages"), publication.service()),
            "run a relay and describe it: `relay: {reads: log, marks: after-confirm, order: commit}`");
      }
    }
    List<Place> open =
        design.catalog().ourServices().stream()
            .filter(OutboxWithoutRelay::leavesRelayOpen)
            .map(Service::place)
            .toList();
    report.gather(
        Severity.WARNING,
        open,
        g ->
            "%s %s no relay for %s outbox"
                .formatted(g.names(), g.say("states", "state"), g.say("its", "their")),
        "say what empties it: `publishing: {relay: {tool: …, reads: log, marks: after-confirm}}`",
        "nor here");
  }

  private static boolean leavesRelayOpen(Service service) {
    return service.publications().values().stream()
        .anyMatch(publication -> usesOutbox(publication) && publication.relay().isAbsent());
  }

  private static boolean usesOutbox(Publication publication) {
    return publication.by().is(Publication.By.OUTBOX);
  }
}
