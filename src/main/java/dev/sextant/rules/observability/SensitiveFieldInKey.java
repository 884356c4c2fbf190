package dev.sextant.rules.observability;

import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A key is read by brokers, consoles, logs and metrics, none of which forget it. */
final class SensitiveFieldInKey implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("sensitive-field-in-key", Stage.OBSERVABILITY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (Message message : design.catalog().messages()) {
      Locator key = message.key().orNull();
      if (key != null) {
        SensitiveName.of(key.lastName())
            .ifPresent(
                what ->
                    report.at(
                        message.key().place(),
                        "`%s` has %s as its key, which brokers, consoles and logs show to everyone"
                            .formatted(message.name(), what),
                        "use an id that means nothing outside, such as `key: /customerId`"));
      }
    }
  }
}
