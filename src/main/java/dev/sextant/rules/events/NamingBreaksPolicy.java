package dev.sextant.rules.events;

import com.google.re2j.Pattern;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A house rule for names is worth having only while names follow it. */
final class NamingBreaksPolicy implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("naming-breaks-policy", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Fact<String> policy = design.catalog().policy().namePattern();
    if (!policy.isKnown()) {
      return;
    }
    Pattern pattern = Pattern.compile(policy.value());
    Inventory inventory = new Inventory(design);
    for (Message message : design.catalog().messages()) {
      if (!pattern.matcher(message.name()).find() && !inventory.isOthers(message)) {
        report
            .at(
                message.place(),
                "the name `%s` does not match `%s`".formatted(message.name(), policy.value()),
                "rename it, or widen `policy.naming.pattern`")
            .note(policy.place(), "the pattern for names is stated here");
      }
    }
  }
}
