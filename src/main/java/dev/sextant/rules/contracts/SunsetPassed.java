package dev.sextant.rules.contracts;

import dev.sextant.catalog.Version;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.time.LocalDate;

/** From its sunset on a version may be gone any day, and somebody still depends on it. */
final class SunsetPassed implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("sunset-passed", Stage.CONTRACTS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (VersionUse use : VersionUse.in(design.catalog())) {
      Version version = use.version();
      LocalDate sunset = version == null ? null : version.sunset().orNull();
      if (version != null && sunset != null && !sunset.isAfter(design.today())) {
        report
            .at(
                use.place(),
                use.spoken() + ", which may be gone since " + sunset,
                Deprecation.moveOn(use, version) + ", or agree on a later sunset")
            .note(version.sunset().place(), "its sunset")
            .insteadOf("deprecated-version-in-use", use.place().path());
      }
    }
  }
}
