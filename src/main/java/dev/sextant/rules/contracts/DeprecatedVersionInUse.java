package dev.sextant.rules.contracts;

import dev.sextant.catalog.Version;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A deprecation only ends well if those who have yet to move are known by name. */
final class DeprecatedVersionInUse implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("deprecated-version-in-use", Stage.CONTRACTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    var notice = design.catalog().policy().deprecationNotice();
    for (VersionUse use : VersionUse.in(design.catalog())) {
      Version version = use.version();
      if (version == null || !Deprecation.isDeprecated(version)) {
        continue;
      }
      boolean urgent = Deprecation.isUrgent(version, notice, design.today());
      report
          .at(use.place(), use.spoken() + ", " + fate(version), Deprecation.moveOn(use, version))
          .severity(urgent ? Severity.WARNING : Severity.NOTE)
          .note(version.place(), "deprecated here");
    }
  }

  private static String fate(Version version) {
    return version.sunset().isKnown()
        ? "which is deprecated and ends on " + version.sunset().value()
        : "which is deprecated";
  }
}
