package dev.sextant.rules;

import dev.sextant.catalog.loader.LoadingRules;
import dev.sextant.finding.Report;
import dev.sextant.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of catalogs with one name: whoever remembers their findings, a baseline or a code host,
 * takes those of one for those of the other.
 */
final class Twins {
  private Twins() {}

  /** Adds a finding to each catalog whose system is called as one before it. */
  static List<Linting> told(List<Linting> lintings) {
    Map<String, Linting> first = new LinkedHashMap<>();
    List<Linting> told = new ArrayList<>();
    for (Linting linting : lintings) {
      Linting other = first.putIfAbsent(linting.system(), linting);
      told.add(other == null || !linting.isJudged() ? linting : telling(linting, other));
    }
    return told;
  }

  private static Linting telling(Linting linting, Linting other) {
    Report report = new Report(LoadingRules.DUPLICATE_NAME);
    report
        .at(
            linting.loaded().catalog().place(),
            "there is another catalog of `%s`, and a baseline or a code host cannot tell their findings apart"
                .formatted(linting.system()),
            "give each system a name of its own, or leave one out with `exclude` in `.sextant.yaml`")
        .severity(Severity.WARNING)
        .note(other.loaded().catalog().place(), "the other one");
    return linting.and(report.findings());
  }
}
