package dev.sextant.rules.flows;

import dev.sextant.catalog.Relay;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A row that counts as sent before the broker has it is lost with the next failed send. */
final class RelayMarksBeforeConfirm implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("relay-marks-before-confirm", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Relays relays : Relays.in(design.catalog())) {
      if (relays.relay().marks().is(Relay.Marks.BEFORE_CONFIRM)) {
        report.at(
            relays.relay().marks().place(),
            "the relay of `%s` marks a message as sent before the broker has confirmed it, so one that does not arrive is lost"
                .formatted(relays.service()),
            "wait for the broker's confirmation first: `marks: after-confirm`; what then goes out twice, consumers recognise");
      }
    }
  }
}
