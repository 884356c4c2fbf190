package dev.sextant.render.review;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Review;
import java.util.Comparator;
import java.util.List;

/**
 * Which findings to act on first: what loses or doubles work before what hides it, and facts before
 * questions.
 */
final class Priorities {
  private static final int FIRST = 5;

  /** The stages by what a defect in them costs. */
  private static final List<Stage> COST =
      List.of(
          Stage.LOADING,
          Stage.FLOWS,
          Stage.DELIVERY,
          Stage.REPLAY,
          Stage.EVENTS,
          Stage.CONTRACTS,
          Stage.OBSERVABILITY);

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .reversed()
          .thenComparing(f -> f.place().path().names().size() <= 1)
          .thenComparing(f -> COST.indexOf(f.stage()))
          .thenComparing(Comparator.naturalOrder());

  private Priorities() {}

  static List<Finding> first(Review review) {
    return review.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .sorted(ORDER)
        .limit(FIRST)
        .toList();
  }
}
