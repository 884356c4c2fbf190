package dev.sextant.rules;

import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Runs rules over a catalog. */
public final class Linter {
  private final List<Rule> rules;

  public Linter(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * What is wrong with a catalog, sorted. Where some of its files cannot be read only that is told,
   * as everything in them would seem to be missing.
   */
  public List<Finding> lint(LoadedCatalog loaded, LocalDate today) {
    List<Finding> findings = new ArrayList<>(loaded.findings());
    if (loaded.complete()) {
      findings.addAll(check(Design.of(loaded.catalog(), today)));
    }
    return findings.stream().sorted().toList();
  }

  /** What the rules say of a design, one finding for one defect. */
  public List<Finding> check(Design design) {
    List<Report> reports = new ArrayList<>();
    List<Report.Replaced> replaced = new ArrayList<>();
    for (Rule rule : rules) {
      Report report = new Report(rule.info());
      rule.check(design, report);
      reports.add(report);
      replaced.addAll(report.replaced());
    }
    return reports.stream().flatMap(report -> report.findings(replaced).stream()).sorted().toList();
  }
}
