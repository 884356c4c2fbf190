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

/** Nobody plans a move that has no date, so what is deprecated without one stays for good. */
final class DeprecatedWithoutSunset implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("deprecated-without-sunset", Stage.CONTRACTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> places = new ArrayList<>();
    for (Message message : design.catalog().messages()) {
      message.versions().values().stream()
          .filter(v -> Deprecation.isDeprecated(v) && v.sunset().isAbsent())
          .map(Version::place)
          .forEach(places::add);
    }
    report.gather(
        places,
        g ->
            g.say(
                "%s is deprecated, but has no date on which it ends".formatted(g.names()),
                "%d versions are deprecated, but have no date on which they end: %s"
                    .formatted(g.count(), g.names())),
        "agree on the date with those who use it and state it: `sunset: 2027-03-01`",
        "and this one");
  }
}
