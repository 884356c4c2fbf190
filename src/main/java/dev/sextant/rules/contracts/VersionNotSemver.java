package dev.sextant.rules.contracts;

import dev.sextant.catalog.Policy.Versioning;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** A version's name only says how much has changed where every version is named the agreed way. */
final class VersionNotSemver implements Rule {
  /** From semver.org, with groups that do not capture. */
  private static final Pattern SEMVER =
      Pattern.compile(
          "(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)"
              + "(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)"
              + "(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
              + "(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?");

  /** No honest version is longer, and the pattern recurses over a hostile one. */
  private static final int LONGEST = 100;

  private static final Pattern INTEGER = Pattern.compile("0|[1-9]\\d*");

  @Override
  public RuleInfo info() {
    return new RuleInfo("version-not-semver", Stage.CONTRACTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Versioning agreed = design.catalog().policy().versioning().orNull();
    if (agreed == null) {
      return;
    }
    List<Version> all =
        design.catalog().messages().stream()
            .flatMap(message -> message.versions().values().stream())
            .toList();
    report.gather(
        all.stream().filter(version -> !fits(agreed, version.name())).map(Version::place).toList(),
        g ->
            g.count() == 1
                ? "%s is not %s".formatted(g.names(), kind(agreed))
                : "%d versions are not %s, as was agreed: %s"
                    .formatted(g.count(), kinds(agreed), g.names()),
        "name each like `%s`, here and where it is used".formatted(sample(agreed)),
        "nor this one");
  }

  private static boolean fits(Versioning agreed, String name) {
    return switch (agreed) {
      case SEMVER -> name.length() <= LONGEST && SEMVER.matcher(name).matches();
      case INTEGER -> INTEGER.matcher(name).matches();
      case DATE -> isDate(name);
    };
  }

  private static boolean isDate(String name) {
    try {
      return LocalDate.parse(name).getYear() > 0;
    } catch (DateTimeException other) {
      return false;
    }
  }

  private static String kind(Versioning agreed) {
    return switch (agreed) {
      case SEMVER -> "a semantic version";
      case INTEGER -> "a whole number";
      case DATE -> "a date";
    };
  }

  private static String kinds(Versioning agreed) {
    return switch (agreed) {
      case SEMVER -> "semantic versions";
      case INTEGER -> "whole numbers";
      case DATE -> "dates";
    };
  }

  private static String sample(Versioning agreed) {
    return switch (agreed) {
      case SEMVER -> "1.0.0";
      case INTEGER -> "1";
      case DATE -> "2026-01-31";
    };
  }
}
