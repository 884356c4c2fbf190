package dev.sextant.rules.flows;

import dev.sextant.catalog.Join;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** Whoever waits for several messages waits for the one that was lost. */
final class JoinWithoutTimeout implements Rule {
  private static final String HELP =
      "state how long it waits, `timeout: 10m`, and among its outcomes what follows then";

  @Override
  public RuleInfo info() {
    return new RuleInfo("join-without-timeout", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Joining> joinings = Joining.in(design.catalog());
    joinings.forEach(joining -> judge(report, joining));
    List<Joining> open = joinings.stream().filter(JoinWithoutTimeout::isOpen).toList();
    List<Place> places = open.stream().map(joining -> joining.first().place()).toList();
    report.gather(
        places,
        g ->
            joinings.size() == 1
                ? "`%s` does not say how long it waits for the rest of %s"
                    .formatted(open.get(0).service().name(), names(open.get(0)))
                : "%d of %d joins %s not say how long to wait for the rest: %s"
                    .formatted(g.count(), joinings.size(), g.say("does", "do"), g.names()),
        HELP,
        "nor this one");
  }

  private static boolean isOpen(Joining joining) {
    return !joining.hasClock()
        && joining.stated().stream().allMatch(join -> join.timeout().isAbsent());
  }

  private static void judge(Report report, Joining joining) {
    List<Join> never = joining.stated().stream().filter(join -> join.timeout().isNone()).toList();
    if (never.isEmpty() || joining.hasTimeout() || joining.hasClock()) {
      return;
    }
    Join join = never.get(0);
    Draft draft =
        report.at(
            join.timeout().place(),
            "`%s` waits for ever for the rest of %s, so if one is lost nothing comes of the others"
                .formatted(joining.service().name(), names(joining)),
            HELP);
    if (join.store().isKnown()) {
      draft.note(join.store().place(), "what never becomes complete stays here");
    }
  }

  private static String names(Joining joining) {
    return Listing.quoted(joining.messages());
  }
}
