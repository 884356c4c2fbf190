package dev.sextant.rules;

import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs rules over catalogs. */
public final class Linter {
  private final List<Rule> rules;

  public Linter(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** What is wrong with a catalog and is not waived, sorted. */
  public List<Finding> lint(LoadedCatalog loaded, LocalDate today) {
    return lint(List.of(loaded), today).get(0).findings();
  }

  /**
   * Judges catalogs, each alone and as its configuration says. Where some files of one cannot be
   * read only that is told, as everything in them would seem to be missing.
   */
  public List<Linting> lint(List<LoadedCatalog> catalogs, LocalDate today) {
    HouseRules houses = new HouseRules(catalogs, rules, today);
    List<Linting> lintings = new ArrayList<>();
    for (LoadedCatalog loaded : catalogs) {
      lintings.add(lint(loaded, houses, today));
    }
    return houses.withOwnFindings(lintings);
  }

  private Linting lint(LoadedCatalog loaded, HouseRules houses, LocalDate today) {
    House house = houses.of(loaded);
    Waivers waivers = houses.waivers(loaded);
    List<Finding> findings = new ArrayList<>(loaded.findings());
    List<Waived> waived = new ArrayList<>();
    Design design = Design.of(loaded.catalog(), today);
    if (!loaded.complete() || !loaded.configuration().readable()) {
      return new Linting(loaded, design, findings, waived, 0);
    }
    List<Rule> wanted = rules.stream().filter(rule -> house.wants(rule.info().name())).toList();
    List<Report> reports = reports(wanted, design);
    List<Report.Replaced> replaced = replaced(reports);
    for (int i = 0; i < reports.size(); i++) {
      String rule = wanted.get(i).info().name();
      Map<Optional<Waiver>, List<Finding>> kinds =
          reports.get(i).findings(replaced, place -> waivers.covering(rule, place));
      kinds.forEach(
          (waiver, found) ->
              found.stream()
                  .map(house::weighed)
                  .forEach(
                      finding ->
                          waiver.ifPresentOrElse(
                              w -> waived.add(new Waived(finding, w)),
                              () -> findings.add(finding))));
    }
    return new Linting(loaded, design, findings.stream().sorted().toList(), waived, wanted.size());
  }

  /** What the rules say of a design, one finding for one defect. */
  public List<Finding> check(Design design) {
    List<Report> reports = reports(rules, design);
    List<Report.Replaced> replaced = replaced(reports);
    return reports.stream().flatMap(report -> report.findings(replaced).stream()).sorted().toList();
  }

  private static List<Report> reports(List<Rule> rules, Design design) {
    List<Report> reports = new ArrayList<>();
    for (Rule rule : rules) {
      Report report = new Report(rule.info());
      rule.check(design, report);
      reports.add(report);
    }
    return reports;
  }

  private static List<Report.Replaced> replaced(List<Report> reports) {
    return reports.stream().flatMap(report -> report.replaced().stream()).toList();
  }
}
