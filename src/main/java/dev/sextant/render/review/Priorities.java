package dev.sextant.render.review;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
          .thenComparing(f -> -f.notes().size())
          .thenComparing(Comparator.naturalOrder());

  private Priorities() {}

  /**
   * The gravest few, one of each rule; of what is not stated, the widest gap of a stage stands for
   * all of it.
   */
  static List<Finding> first(Review review) {
    List<Finding> first = new ArrayList<>();
    Set<String> rules = new HashSet<>();
    Set<Stage> asked = EnumSet.noneOf(Stage.class);
    review.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .sorted(ORDER)
        .filter(finding -> !isQuestion(finding) || asked.add(finding.stage()))
        .filter(finding -> rules.add(finding.ruleName()))
        .limit(FIRST)
        .forEach(first::add);
    return first;
  }

  private static boolean isQuestion(Finding finding) {
    return finding.severity() != Severity.ERROR && finding.place().path().names().size() <= 1;
  }
}
