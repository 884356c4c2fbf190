package dev.sextant.rules.events;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Size;
import dev.sextant.catalog.Sla;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A shared broker is sized for what the house lets through, not for what one team sends. */
final class PayloadBreaksPolicy implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("payload-breaks-policy", Stage.EVENTS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Fact<Size> most = design.catalog().policy().maxPayload();
    if (!most.isKnown()) {
      return;
    }
    Inventory inventory = new Inventory(design);
    for (Message message : design.catalog().messages()) {
      Sla sla = message.sla().orNull();
      Size size = sla == null ? null : sla.size().orNull();
      if (sla != null
          && size != null
          && size.bytes() > most.value().bytes()
          && !inventory.isOthers(message)) {
        report
            .at(
                sla.size().place(),
                "`%s` is up to %s large, but the policy allows %s"
                    .formatted(message.name(), size, most.value()),
                "send less, or put the content in a store and send where it is")
            .note(most.place(), "the largest payload is stated here");
      }
    }
  }
}
