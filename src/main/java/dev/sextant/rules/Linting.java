package dev.sextant.rules;

import dev.sextant.catalog.loader.Environment;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.FailOn;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was found in one catalog.
 *
 * @param design what was judged
 * @param findings what counts, sorted by file and line
 * @param waived what does not count for now
 * @param known what does not count as it was there before
 * @param rules how many rules looked at the catalog; none where it could not be read
 */
public record Linting(
    LoadedCatalog loaded,
    Design design,
    List<Finding> findings,
    List<Waived> waived,
    Known known,
    int rules) {
  public Linting {
    findings = List.copyOf(findings);
    waived = List.copyOf(waived);
  }

  /** What was found where nothing was known before. */
  public Linting(
      LoadedCatalog loaded, Design design, List<Finding> findings, List<Waived> waived, int rules) {
    this(loaded, design, findings, waived, Known.NOTHING, rules);
  }

  /** The same with more findings. */
  Linting and(List<Finding> more) {
    List<Finding> all = Stream.concat(findings.stream(), more.stream()).sorted().toList();
    return new Linting(loaded, design, all, waived, known, rules);
  }

  Linting with(Known before) {
    return new Linting(loaded, design, findings, waived, before, rules);
  }

  /** Whether it could be read, so that its design could be judged. */
  public boolean isJudged() {
    return loaded.complete() && loaded.configuration().readable();
  }

  /** The environment it was judged for; empty where for none in particular. */
  public String environment() {
    Environment environment = loaded.environment();
    return environment == null ? "" : environment.name();
  }

  /** How reports call it, so that those for two environments are not taken for each other. */
  public String title() {
    return system() + (environment().isEmpty() ? "" : ", environment " + environment());
  }

  public String system() {
    return loaded.catalog().system();
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Whether a finding is grave enough to fail the run. */
  public boolean reaches(FailOn failOn) {
    return findings.stream().anyMatch(finding -> failOn.isReachedBy(finding.severity()));
  }

  /**
   * What is left when only some rules are asked for. Mistakes in the files themselves stay, as they
   * put everything else in doubt.
   */
  public Linting only(Set<String> names) {
    Predicate<Finding> wanted =
        finding ->
            names.contains(finding.ruleName())
                || (finding.stage() == Stage.LOADING && finding.severity() == Severity.ERROR);
    return new Linting(
        loaded,
        design,
        findings.stream().filter(wanted).toList(),
        waived.stream().filter(w -> wanted.test(w.finding())).toList(),
        known.only(names),
        Math.min(rules, names.size()));
  }
}
