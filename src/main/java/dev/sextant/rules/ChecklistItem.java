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
    if (!evidence.stream().allMatch(StageReview::holds)) {
      return Verdict.OPEN;
    }
    return evidence.stream().anyMatch(review -> review.waived() > 0) ? Verdict.WAIVED : Verdict.MET;
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
