package dev.sextant.rules.flows;

import dev.sextant.catalog.Fact;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** A relay that stands still raises no error anywhere: consumers just see a quiet day. */
final class RelayUnwatched implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("relay-unwatched", Stage.FLOWS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open = new ArrayList<>();
    for (Relays relays : Relays.in(design.catalog())) {
      Fact<String> alert = relays.relay().alert();
      if (alert.isNone()) {
        report.at(
            alert.place(),
            "nobody is told when the relay of `%s` stands still".formatted(relays.service()),
            "alert on the age of the oldest unsent row or on the reader's lag, and state it: `alert: …`");
      } else if (alert.isAbsent()) {
        open.add(relays.relay().place());
      }
    }
    report.gather(
        open,
        g ->
            "%s %s no alert for a relay that stands still"
                .formatted(Relays.services(g), g.say("states", "state")),
        "state what raises the alarm, such as `alert: oldest unsent row older than 1m`",
        "nor here");
  }
}
