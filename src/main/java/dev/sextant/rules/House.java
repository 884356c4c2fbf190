package dev.sextant.rules;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.loader.Configuration;
import dev.sextant.catalog.loader.RuleLevel;
import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One configuration at work: what it wants to hear, and what is wrong with it. */
final class House {
  private final Configuration configuration;
  private final WaiverFindings own;

  /**
   * @param ran the rules that see everything the configuration is for
   */
  House(Configuration configuration, Set<String> ran, LocalDate today) {
    this.configuration = configuration;
    this.own = new WaiverFindings(ran, today);
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

  /** The same ones for every catalog that shares the configuration. */
  List<Waiver> waivers() {
    return configuration.waivers();
  }

  /**
   * What is wrong with its rules and waivers, once every catalog has been judged.
   *
   * @param needed the waivers that cover anything
   */
  List<Finding> findings(Set<Waiver> needed) {
    configuration.rules().forEach((name, level) -> own.checkRule(name, level.place()));
    configuration.waivers().forEach(waiver -> own.check(waiver, needed.contains(waiver)));
    return own.findings();
  }
}
