package dev.sextant.render.review;

import dev.sextant.finding.Gathered;
import dev.sextant.finding.Place;
import dev.sextant.finding.Severity;
import dev.sextant.render.Prose;
import dev.sextant.rules.Measure;
import dev.sextant.rules.StageReview;
import dev.sextant.rules.Waived;
import java.util.List;

/** Says in words how far something is covered. */
final class Coverage {
  private Coverage() {}

  static String count(Measure measure) {
    return measure.total() == 0
        ? "nothing yet to count for “" + measure.what() + "”"
        : measure.met() + " of " + measure.total() + " " + measure.what();
  }

  /** What is covered, with the first few by name as evidence. */
  static String met(Measure measure) {
    return count(measure) + ": " + names(measure.having());
  }

  /** What is not covered, by name unless that is everything. */
  static String open(Measure measure) {
    return measure.met() == 0 ? count(measure) : count(measure) + "; not " + names(measure.open());
  }

  private static String names(List<Place> places) {
    return new Gathered("", places).names();
  }

  static String exit(StageReview review) {
    String facts = review.met() + " of " + Prose.count(review.asked(), "fact");
    if (review.holds()) {
      return "holds, by " + facts;
    }
    if (review.holdsWithWaivers()) {
      return "holds only with what is waived: " + facts + " it asks for are there";
    }
    if (review.coverageHolds()) {
      return "does not hold: everything is stated, but " + errors(List.of(review));
    }
    if (review.met() == review.asked()) {
      return "does not hold: the catalog has nothing yet that it could be judged by";
    }
    return "does not hold: " + facts + " it asks for are there";
  }

  /** A finding that is accepted for a while, with the reason and the end of it. */
  static String waived(Waived waived) {
    return "%s, until %s: %s"
        .formatted(waived.finding().message(), waived.waiver().until(), waived.waiver().reason());
  }

  static String errors(List<StageReview> reviews) {
    long errors = reviews.stream().mapToLong(review -> review.count(Severity.ERROR)).sum();
    if (errors == 0) {
      return "";
    }
    return Prose.count(errors, "stated choice") + (errors == 1 ? " is" : " are") + " broken";
  }
}
