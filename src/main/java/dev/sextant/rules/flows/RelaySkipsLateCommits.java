package dev.sextant.rules.flows;

import dev.sextant.catalog.Relay;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** Numbers are given out at insert and become visible at commit, which is another order. */
final class RelaySkipsLateCommits implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("relay-skips-late-commits", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Relays relays : Relays.in(design.catalog())) {
      if (relays.relay().reads().is(Relay.Reads.WATERMARK)) {
        report.at(
            relays.relay().reads().place(),
            "the relay of `%s` remembers the highest number it has read, so it never sees a lower one that commits later"
                .formatted(relays.service()),
            "read the database's log (`reads: log`), flag rows (`unsent-flag`), or stay below the oldest open transaction (`watermark-below-oldest`)");
      }
    }
  }
}
