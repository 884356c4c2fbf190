package dev.sextant.rules;

import dev.sextant.finding.Stage;
import java.util.List;

/**
 * One of the five things that a finished design can show, met only by evidence from the catalog.
 */
public record ChecklistItem(String title, Verdict verdict, List<StageReview> evidence) {
  /** The five items, each with the stages whose coverage is its evidence. */
  enum Item {
    INVENTORY("event inventory with clear ownership", Stage.EVENTS),
    CONTRACTS("versioned contracts and compatibility rules", Stage.CONTRACTS),
    DELIVERY("idempotent consumers and a documented partition strategy", Stage.DELIVERY),
    CONSISTENCY("saga and outbox where transactional consistency is required", Stage.FLOWS),
    OPERATIONS("tracing and replay operationalised", Stage.OBSERVABILITY, Stage.REPLAY);

    private final String title;
    private final List<Stage> stages;

    Item(String title, Stage... stages) {
      this.title = title;
      this.stages = List.of(stages);
    }

    ChecklistItem judge(List<StageReview> reviews) {
      List<StageReview> evidence =
          reviews.stream().filter(r -> stages.contains(r.stage())).toList();
      return new ChecklistItem(title, verdict(evidence), evidence);
    }

    private static Verdict verdict(List<StageReview> evidence) {
      if (!evidence.stream().allMatch(StageReview::holds)) {
        return Verdict.OPEN;
      }
      return evidence.stream().anyMatch(review -> review.waived() > 0)
          ? Verdict.WAIVED
          : Verdict.MET;
    }
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
