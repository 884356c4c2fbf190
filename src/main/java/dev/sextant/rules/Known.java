package dev.sextant.rules;

import dev.sextant.catalog.loader.Baseline;
import dev.sextant.finding.Finding;
import java.util.List;
import java.util.Set;

/**
 * What a baseline takes out of the findings of one catalog.
 *
 * @param baseline how the file is called; empty where there is none
 * @param findings what was there before and does not count
 * @param fixed entries of this catalog's system that nothing is found for any more
 */
public record Known(String baseline, List<Finding> findings, List<Baseline.Entry> fixed) {
  static final Known NOTHING = new Known("", List.of(), List.of());

  public Known {
    findings = List.copyOf(findings);
    fixed = List.copyOf(fixed);
  }

  Known only(Set<String> rules) {
    return new Known(
        baseline,
        findings.stream().filter(finding -> rules.contains(finding.ruleName())).toList(),
        fixed.stream().filter(entry -> rules.contains(entry.key().rule())).toList());
  }
}
