package dev.sextant.rules.flows;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Publication;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A table that only grows is slow first, and then it is the outage. */
final class OutboxNeverCleaned implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("outbox-never-cleaned", Stage.FLOWS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open = new ArrayList<>();
    for (Relays relays : Relays.in(design.catalog())) {
      Fact<Duration> retention = relays.relay().retention();
      boolean forever = retention.is(ChronoUnit.FOREVER.getDuration());
      if (!relays.publication().by().is(Publication.By.OUTBOX)) {
        continue;
      }
      if (retention.isNone() || forever) {
        report.at(
            retention.place(),
            "the outbox of `%s` keeps what it has sent for ever".formatted(relays.service()),
            "delete sent rows after some days, and state it: `retention: 7d`");
      } else if (retention.isAbsent()) {
        open.add(relays.relay().place());
      }
    }
    report.gather(
        open,
        g ->
            "%s %s not say how long sent messages stay in the outbox"
                .formatted(Relays.services(g), g.say("does", "do")),
        "state `retention` of the relay: how long a row stays, and so how late it can still go out",
        "nor here");
  }
}
