package dev.sextant.rules;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import java.util.List;

/**
 * Where a design stands in one stage.
 *
 * @param measures how far its exit condition is covered
 * @param findings what is wrong or open, worst first
 * @param waived how many findings its owners have accepted for a while
 * @param unchecked what was not looked at, in sentences
 */
public record StageReview(
    Stage stage,
    List<Measure> measures,
    List<Finding> findings,
    int waived,
    List<String> unchecked) {
  public StageReview {
    measures = List.copyOf(measures);
    findings = List.copyOf(findings);
    unchecked = List.copyOf(unchecked);
  }

  /** Everything is covered, and nothing that is stated contradicts itself. */
  public boolean holds() {
    return coverageHolds() && count(Severity.ERROR) == 0;
  }

  /** The exit condition's own measure: what is stated, never the mere absence of findings. */
  public boolean coverageHolds() {
    return measures.stream().allMatch(Measure::holds);
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** How many single facts the exit condition asks for. */
  public int asked() {
    return measures.stream().mapToInt(Measure::total).sum();
  }

  /** How many of them are there. */
  public int met() {
    return measures.stream().mapToInt(Measure::met).sum();
  }
}
