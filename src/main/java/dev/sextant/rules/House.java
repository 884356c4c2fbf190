package dev.sextant.rules;

import static dev.sextant.catalog.loader.LoadingRules.EXPIRED_WAIVER;
import static dev.sextant.catalog.loader.LoadingRules.UNKNOWN_REFERENCE;
import static dev.sextant.catalog.loader.LoadingRules.UNUSED_WAIVER;
import static dev.sextant.catalog.loader.LoadingRules.WRONG_TYPE;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.loader.Configuration;
import dev.sextant.catalog.loader.RuleLevel;
import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Finding;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;
import dev.sextant.finding.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One configuration at work: what it wants to hear, and which of its waivers it needed. */
final class House {
  private final Configuration configuration;
  private final Set<String> ran;
  private final LocalDate today;
  private final Map<String, List<Waiver>> waivers = new LinkedHashMap<>();
  private final Set<Waiver> covering = new HashSet<>();
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private final Report unknown = new Report(UNKNOWN_REFERENCE);
  private final Report wrong = new Report(WRONG_TYPE);
  private final Report expired = new Report(EXPIRED_WAIVER);
  private final Report unused = new Report(UNUSED_WAIVER);

  /**
   * @param ran the rules that see everything the configuration is for, so that a waiver of one of
   *     them that covers nothing is of no use
   */
  House(Configuration configuration, Set<String> ran, LocalDate today) {
    this.configuration = configuration;
    this.ran = ran;
    this.today = today;
    Rules.infos().forEach(info -> stages.put(info.name(), info.stage()));
    for (Waiver waiver : configuration.waivers()) {
      waivers.computeIfAbsent(waiver.rule(), rule -> new ArrayList<>()).add(waiver);
    }
  }

  boolean wants(String rule) {
    Fact<RuleLevel> level = configuration.rules().get(rule);
    return level == null || !level.is(RuleLevel.OFF);
  }

  Finding weighed(Finding finding) {
    Fact<RuleLevel> level = configuration.rules().get(finding.ruleName());
    Severity severity = level == null ? null : level.value().severity();
    return severity == null ? finding : finding.weighing(severity);
  }

  /** The waiver that covers a thing today, if any; all that would are remembered as needed. */
  Optional<Waiver> waiver(String rule, CatalogPath path) {
    Optional<Waiver> valid = Optional.empty();
    for (Waiver waiver : waivers.getOrDefault(rule, List.of())) {
      if (waiver.covers(path)) {
        covering.add(waiver);
        valid = valid.isEmpty() && !waiver.isOver(today) ? Optional.of(waiver) : valid;
      }
    }
    return valid;
  }

  /** Whether a waiver covers a thing, be it over or not. */
  boolean hasWaived(String rule, CatalogPath path) {
    return waivers.getOrDefault(rule, List.of()).stream().anyMatch(waiver -> waiver.covers(path));
  }

  /** What is wrong with the configuration, once every catalog has been judged. */
  List<Finding> findings() {
    configuration.rules().forEach((name, level) -> checkRule(name, level.place()));
    for (Waiver waiver : configuration.waivers()) {
      if (checkRule(waiver.rule(), waiver.place(waiver.ruleSpan()))) {
        checkUse(waiver);
      }
    }
    return Stream.concat(
            configuration.findings().stream(),
            Stream.of(unknown, wrong, expired, unused).flatMap(r -> r.findings().stream()))
        .toList();
  }

  private void checkUse(Waiver waiver) {
    String what = "the waiver of `" + waiver.rule() + "` at `" + waiver.at() + "`";
    SourceSpan start = waiver.ruleSpan();
    if (!covering.contains(waiver) && ran.contains(waiver.rule())) {
      unused.at(
          waiver.place(start),
          what + " covers no finding",
          "remove it; if the defect is still there, write its path as the finding does");
    } else if (waiver.isOver(today)) {
      expired.at(
          waiver.place(waiver.untilSpan()),
          what + " ended on " + waiver.until() + ", and what it covers counts again",
          "mend the defect, or agree on a new date and say why");
    }
  }

  /** Whether a rule of this name can be set or waived; says so where not. */
  private boolean checkRule(String name, Place place) {
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
}
