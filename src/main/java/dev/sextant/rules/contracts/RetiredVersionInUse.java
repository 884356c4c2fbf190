package dev.sextant.rules.contracts;

import dev.sextant.catalog.Version;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A retired version is no longer looked after, so who still uses it breaks without being asked. */
final class RetiredVersionInUse implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("retired-version-in-use", Stage.CONTRACTS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (VersionUse use : VersionUse.in(design.catalog())) {
      Version version = use.version();
      if (version != null && version.status().is(Version.Status.RETIRED)) {
        report
            .at(use.place(), use.spoken() + ", which is retired", Deprecation.moveOn(use, version))
            .note(version.status().place(), "retired here")
            .insteadOf("sunset-passed", use.place().path())
            .insteadOf("deprecated-version-in-use", use.place().path());
      }
    }
  }
}
