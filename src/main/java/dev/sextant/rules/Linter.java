package dev.sextant.rules;

import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Report;
import dev.sextant.finding.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
    return lint(catalogs, today, Baselines.none());
  }

  /**
   * As {@link #lint(List, LocalDate)}, where what was there before does not count. A catalog whose
   * baseline cannot be read has nothing told but that, as all its findings would seem to be new.
   */
  public List<Linting> lint(List<LoadedCatalog> catalogs, LocalDate today, Baselines baselines) {
    HouseRules houses = new HouseRules(catalogs, rules, today);
    List<Linting> lintings = new ArrayList<>();
    for (LoadedCatalog loaded : catalogs) {
      lintings.add(lint(loaded, houses, baselines.of(loaded), today));
    }
    return Twins.told(baselines.withWhatTheyTell(houses.withOwnFindings(lintings)));
  }

  private Linting lint(
      LoadedCatalog loaded, HouseRules houses, BaselineRun baseline, LocalDate today) {
    House house = houses.of(loaded);
    Waivers waivers = houses.waivers(loaded);
    Design design = Design.of(loaded.catalog(), today);
    String system = loaded.catalog().system();
    if (!loaded.complete() || !loaded.configuration().readable()) {
      baseline.cannotJudge(system);
      return new Linting(loaded, design, loaded.findings(), List.of(), 0);
    }
    Sorted sorted = new Sorted(new ArrayList<>(loaded.findings()));
    List<Rule> wanted = rules.stream().filter(rule -> house.wants(rule.info().name())).toList();
    if (isInDoubt(loaded)) {
      baseline.cannotJudge(system);
    }
    baseline.judges(system, wanted.stream().map(rule -> rule.info().name()).toList());
    List<Report> reports = new RuleRun(wanted, design).reports();
    List<Report.Replaced> replaced = replaced(reports);
    for (Report report : reports) {
      report
          .findings(replaced, claim -> Standing.of(claim, system, waivers, baseline))
          .forEach((standing, found) -> found.forEach(f -> sorted.add(house.weighed(f), standing)));
    }
    if (!baseline.baseline().readable()) {
      return new Linting(loaded, design, loaded.findings(), List.of(), 0);
    }
    return sorted.linting(loaded, design, wanted.size());
  }

  /** What a misspelt key or a missing file takes out of a catalog is not found, and not mended. */
  private static boolean isInDoubt(LoadedCatalog loaded) {
    return loaded.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** Findings of one catalog, by whether they count. */
  private record Sorted(List<Finding> counting, List<Waived> waived, List<Finding> known) {
    Sorted(List<Finding> counting) {
      this(counting, new ArrayList<>(), new ArrayList<>());
    }

    void add(Finding finding, Standing standing) {
      if (standing.waiver() != null) {
        waived.add(new Waived(finding, standing.waiver()));
      } else {
        (standing.known() ? known : counting).add(finding);
      }
    }

    Linting linting(LoadedCatalog loaded, Design design, int rules) {
      Known before = new Known("", known.stream().sorted().toList(), List.of());
      List<Finding> findings = counting.stream().sorted().toList();
      return new Linting(loaded, design, findings, waived, before, rules);
    }
  }

  /** What the rules say of a design, one finding for one defect. */
  public List<Finding> check(Design design) {
    List<Report> reports = new RuleRun(rules, design).reports();
    List<Report.Replaced> replaced = replaced(reports);
    return reports.stream().flatMap(report -> report.findings(replaced).stream()).sorted().toList();
  }

  private static List<Report.Replaced> replaced(List<Report> reports) {
    return reports.stream().flatMap(report -> report.replaced().stream()).toList();
  }
}
