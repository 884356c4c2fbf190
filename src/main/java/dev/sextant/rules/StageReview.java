package dev.sextant.rules;

import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Note;
import dev.sextant.finding.Place;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        && allWaived(measures.stream().flatMap(m -> m.open().stream()).toList());
  }

  /** A large catalog has many of all these, which must not be held against each other. */
  private boolean allWaived(List<Place> open) {
    Set<CatalogPath> told = lineages(findings.stream().flatMap(StageReview::places));
    Set<CatalogPath> accepted = lineages(waived.stream().map(w -> w.finding().place()));
    Set<Waiver> waivers = waived.stream().map(Waived::waiver).collect(Collectors.toSet());
    return open.stream()
        .allMatch(
            place ->
                !told.contains(place.path())
                    && (accepted.contains(place.path())
                        || waivers.stream().anyMatch(waiver -> waiver.covers(place))));
  }

  /** What these places are in, and all that that is a part of. */
  private static Set<CatalogPath> lineages(Stream<Place> places) {
    return places.flatMap(place -> place.path().lineage().stream()).collect(Collectors.toSet());
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
