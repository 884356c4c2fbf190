package dev.sextant.rules.observability;

import dev.sextant.catalog.Ref;
import dev.sextant.catalog.Service;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** What goes onto spans and logs goes to whoever reads them, and stays. */
final class SensitiveFieldInTelemetry implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("sensitive-field-in-telemetry", Stage.OBSERVABILITY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (Service service : design.catalog().ourServices()) {
      for (Ref attribute : service.telemetryAttributes()) {
        SensitiveName.of(attribute.name())
            .ifPresent(
                what ->
                    report
                        .at(
                            attribute.place(),
                            "`%s` puts %s on its spans and logs: `%s`"
                                .formatted(service.name(), what, attribute.name()),
                            "record an id that means nothing outside, or nothing")
                        .detail(attribute.name()));
      }
    }
  }
}
