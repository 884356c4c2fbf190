package dev.sextant.rules;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Note;
import dev.sextant.finding.Place;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a design stands in one stage.
 *
 * @param measures how far its exit condition is covered
 * @param findings what is wrong or open, worst first
 * @param waived what its owners have accepted for a while
 * @param unchecked what was not looked at, in sentences
 */
public record StageReview(
    Stage stage,
    List<Measure> measures,
    List<Finding> findings,
    List<Waived> waived,
    List<String> unchecked) {
  public StageReview {
    measures = List.copyOf(measures);
    findings = List.copyOf(findings);
    waived = List.copyOf(waived);
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

  /** Everything that is not covered is waived, and nothing else is said of it. */
  public boolean holdsWithWaivers() {
    return count(Severity.ERROR) == 0
        && measures.stream().allMatch(m -> m.total() > 0 || !m.required())
        && measures.stream().flatMap(m -> m.open().stream()).allMatch(this::isWaived);
  }

  private boolean isWaived(Place open) {
    boolean accepted =
        waived.stream()
            .anyMatch(
                w -> w.waiver().covers(open) || w.finding().place().path().isWithin(open.path()));
    return accepted
        && findings.stream()
            .flatMap(StageReview::places)
            .noneMatch(place -> place.path().isWithin(open.path()));
  }

  private static Stream<Place> places(Finding finding) {
    return Stream.concat(Stream.of(finding.place()), finding.notes().stream().map(Note::place));
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
