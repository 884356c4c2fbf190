package dev.sextant.render.review;

import dev.sextant.finding.Gathered;
import dev.sextant.finding.Place;
import dev.sextant.finding.Severity;
import dev.sextant.render.Prose;
import dev.sextant.rules.Measure;
import dev.sextant.rules.StageReview;
import java.util.List;

/** Says in words how far something is covered. */
final class Coverage {
  private Coverage() {}

  static String count(Measure measure) {
    return measure.total() == 0
        ? "no " + measure.what()
        : measure.met() + " of " + measure.total() + " " + measure.what();
  }

  /** What is covered, with the first few by name as evidence. */
  static String met(Measure measure) {
    return count(measure) + ": " + names(measure.having());
  }

  static String open(Measure measure) {
    return measure.total() == 0
        ? count(measure) + ": there is nothing to count yet"
        : count(measure) + "; not " + names(measure.open());
  }

  private static String names(List<Place> places) {
    return new Gathered("", places).names();
  }

  static String exit(StageReview review) {
    if (review.holds()) {
      return "holds, by "
          + review.met()
          + " of "
          + Prose.count(review.asked(), "fact")
          + waived(review.waived());
    }
    if (review.coverageHolds()) {
      return "does not hold: everything is stated, but "
          + errors(List.of(review))
          + waived(review.waived());
    }
    return "does not hold: "
        + review.met()
        + " of "
        + Prose.count(review.asked(), "fact")
        + " it asks for"
        + (review.asked() == 1 ? " is there" : " are there")
        + waived(review.waived());
  }

  static String waived(int findings) {
    return findings == 0 ? "" : "; " + Prose.count(findings, "finding") + " waived";
  }

  static String errors(List<StageReview> reviews) {
    long errors = reviews.stream().mapToLong(review -> review.count(Severity.ERROR)).sum();
    if (errors == 0) {
      return "";
    }
    return Prose.count(errors, "stated choice") + (errors == 1 ? " is" : " are") + " broken; ";
  }
}
