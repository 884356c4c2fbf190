package dev.sextant.rules.contracts;

import dev.sextant.catalog.Message;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consumers that are told to leave, but not where to go, stay where they are. */
final class DeprecatedWithoutReplacement implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("deprecated-without-replacement", Stage.CONTRACTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> places = new ArrayList<>();
    for (Message message : design.catalog().messages()) {
      for (Version version : message.versions().values()) {
        if (!Deprecation.isDeprecated(version)) {
          continue;
        }
        if (!Deprecation.saysWhereToGo(message, version)) {
          places.add(version.place());
        }
        checkTarget(message, version, report);
      }
    }
    report.gather(
        places,
        g ->
            g.say(
                "%s is deprecated, but nothing says what replaces it".formatted(g.names()),
                "%d versions are deprecated, but nothing says what replaces them: %s"
                    .formatted(g.count(), g.names())),
        "name the version or message to move to, `replaced-by: 2.0.0`, or state `none`",
        "and this one");
  }

  private static void checkTarget(Message message, Version version, Report report) {
    String target = version.replacedBy().orNull();
    String flaw = target == null ? null : flaw(version, message.versions().get(target));
    if (flaw != null) {
      report.at(
          version.replacedBy().place(),
          "`%s` %s is replaced by %s, %s".formatted(message.name(), version.name(), target, flaw),
          "name a version that stays, or state `replaced-by: none`");
    }
  }

  private static @Nullable String flaw(Version version, @Nullable Version target) {
    if (target == null) {
      return null;
    }
    if (target.name().equals(version.name())) {
      return "which is the same version";
    }
    return target.status().is(Version.Status.RETIRED) ? "which is retired" : null;
  }
}
