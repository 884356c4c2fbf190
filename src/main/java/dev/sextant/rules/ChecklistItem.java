package dev.sextant.rules;

import java.util.List;

/**
 * One of the five things that a finished design can show, met only by evidence from the catalog.
 */
public record ChecklistItem(String title, Verdict verdict, List<StageReview> evidence) {
  /** Judges one item by the stages whose coverage is its evidence. */
  static ChecklistItem judge(String title, List<StageReview> evidence) {
    return new ChecklistItem(title, verdict(evidence), evidence);
  }

  private static Verdict verdict(List<StageReview> evidence) {
    boolean waived = evidence.stream().anyMatch(review -> !review.waived().isEmpty());
    if (evidence.stream().allMatch(StageReview::holds)) {
      return waived ? Verdict.WAIVED : Verdict.MET;
    }
    boolean accepted =
        evidence.stream().allMatch(review -> review.holds() || review.holdsWithWaivers());
    return accepted ? Verdict.WAIVED : Verdict.OPEN;
  }

  /**
   * Whether the evidence is there; waived where it holds only with what its owners accepted for a
   * while.
   */
  public enum Verdict {
    MET,
    OPEN,
    WAIVED
  }
}
