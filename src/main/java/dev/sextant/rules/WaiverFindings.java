package dev.sextant.rules;

import static dev.sextant.catalog.loader.LoadingRules.EXPIRED_WAIVER;
import static dev.sextant.catalog.loader.LoadingRules.UNKNOWN_REFERENCE;
import static dev.sextant.catalog.loader.LoadingRules.UNUSED_WAIVER;
import static dev.sextant.catalog.loader.LoadingRules.WRONG_TYPE;

import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.Finding;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with rules' levels and with waivers, wherever they are written. */
final class WaiverFindings {
  /** Nobody who agrees on a waiver today is asked about it then. */
  private static final int YEARS_TO_NEVER = 10;

  private final Set<String> ran;
  private final LocalDate today;
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private final Report unknown = new Report(UNKNOWN_REFERENCE);
  private final Report wrong = new Report(WRONG_TYPE);
  private final Report expired = new Report(EXPIRED_WAIVER);
  private final Report unused = new Report(UNUSED_WAIVER);

  /**
   * @param ran the rules that saw everything the waivers are for, so that a waiver of one of them
   *     that covers nothing is of no use
   */
  WaiverFindings(Set<String> ran, LocalDate today) {
    this.ran = ran;
    this.today = today;
    Rules.infos().forEach(info -> stages.put(info.name(), info.stage()));
  }

  void check(Waiver waiver, boolean needed) {
    if (!checkRule(waiver.rule(), waiver.place(waiver.ruleSpan()))) {
      return;
    }
    String what = "the waiver of `" + waiver.rule() + "` at `" + waiver.at() + "`";
    if (!needed && ran.contains(waiver.rule())) {
      unused.at(
          waiver.place(waiver.ruleSpan()),
          what + " covers no finding",
          waiver.isInline()
              ? "remove it; if the defect is still there, put it above the line that the finding"
                  + " shows"
              : "remove it; if the defect is still there, write its path as the finding does");
    } else if (waiver.isOver(today)) {
      expired.at(
          waiver.place(waiver.untilSpan()),
          what + " ended on " + waiver.until() + ", and what it covers counts again",
          "mend the defect, or agree on a new date and say why");
    } else if (waiver.until().isAfter(today.plusYears(YEARS_TO_NEVER))) {
      wrong
          .at(
              waiver.place(waiver.untilSpan()),
              what + " ends in " + waiver.until().getYear() + ", when nobody remembers it",
              "agree on a day that is near; what may stay for good is said under `rules` in"
                  + " `.sextant.yaml`")
          .severity(Severity.NOTE);
    }
  }

  /** Whether a rule of this name can be set or waived; says so where not. */
  boolean checkRule(String name, Place place) {
    Stage stage = stages.get(name);
    if (stage == null) {
      unknown
          .at(
              place,
              "there is no rule `" + name + "`",
              NearMiss.help(name, stages.keySet(), "`sextant rules` lists them all"))
          .detail(name);
    } else if (stage == Stage.LOADING) {
      wrong.at(
          place,
          "`" + name + "` tells whether the files say what they mean, and is always on",
          "remove it here, and mend what it finds");
    }
    return stage != null && stage != Stage.LOADING;
  }

  List<Finding> findings() {
    return Stream.of(unknown, wrong, expired, unused).flatMap(r -> r.findings().stream()).toList();
  }
}
