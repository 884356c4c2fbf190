package dev.sextant.rules.flows;

import dev.sextant.catalog.Flow;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** Without the reason the next team cannot tell a decision from a habit. */
final class StyleWithoutReason implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("style-without-reason", Stage.FLOWS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open =
        design.catalog().flows().values().stream()
            .filter(flow -> flow.style().isAbsent() || flow.because().isAbsent())
            .map(Flow::place)
            .toList();
    report.gather(
        open,
        g ->
            "%s %s orchestrated or choreographed"
                .formatted(g.names(), g.say("does not say why it is", "do not say why they are")),
        "state `style` and, in a sentence, `because`: who has to see the whole, and what couples to what",
        "nor this flow");
  }
}
