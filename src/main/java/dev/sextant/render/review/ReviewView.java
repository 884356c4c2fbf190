package dev.sextant.render.review;

import dev.sextant.rules.Review;
import dev.sextant.rules.StageReview;
import java.util.ArrayList;
import java.util.List;

/**
 * A review in words, for a writer or a template to lay out.
 *
 * @param environment for which it is judged; empty for none in particular
 * @param opening what the catalog describes
 * @param verdict how it stands
 * @param loading what is wrong with the files themselves
 * @param first what to do first
 */
public record ReviewView(
    String system,
    String date,
    String environment,
    String opening,
    String verdict,
    List<FindingView> loading,
    List<FindingView> first,
    List<StageView> stages,
    List<ItemView> checklist,
    List<DiagramView> diagrams) {

  /**
   * Says a review in words.
   *
   * @param diagrams the diagrams of its flows, in the order of the catalog
   */
  public static ReviewView of(Review review, List<DiagramView> diagrams) {
    return new ReviewView(
        review.catalog().system(),
        review.today().toString(),
        review.environment(),
        Opening.of(review.catalog()),
        Verdict.of(review),
        FindingView.of(review.loading()),
        FindingView.of(Priorities.first(review)),
        stages(review.stages()),
        review.checklist().stream().map(ItemView::of).toList(),
        diagrams);
  }

  private static List<StageView> stages(List<StageReview> reviews) {
    List<StageView> stages = new ArrayList<>();
    reviews.forEach(review -> stages.add(StageView.of(stages.size() + 1, review)));
    return stages;
  }
}
