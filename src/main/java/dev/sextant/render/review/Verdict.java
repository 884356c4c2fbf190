package dev.sextant.render.review;

import dev.sextant.finding.Listing;
import dev.sextant.finding.Severity;
import dev.sextant.render.Prose;
import dev.sextant.rules.Review;
import dev.sextant.rules.StageReview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The judgement in a few sentences, as a colleague would give it at the door. */
final class Verdict {
  private Verdict() {}

  static String of(Review review) {
    long errors = review.count(Severity.ERROR);
    long warnings = review.count(Severity.WARNING);
    int holding = review.holding().size();
    if (review.stages().isEmpty()) {
      return "It cannot be judged until all of its files can be read.";
    }
    if (holding == review.stages().size() && errors == 0) {
      return "All six stages hold by what the catalog states"
          + (warnings == 0 ? "." : ", with " + Prose.count(warnings, "risk") + " to look at.");
    }
    List<String> sentences = new ArrayList<>();
    if (errors > 0) {
      sentences.add(
          errors == 1
              ? "One stated choice is broken and will fail in production as it stands."
              : errors + " stated choices are broken and will fail in production as they stand.");
    } else {
      sentences.add("Nothing that is stated contradicts itself.");
    }
    sentences.add(stages(review, holding));
    closest(review).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private static String stages(Review review, int holding) {
    if (holding == 0) {
      return "None of the six stages holds yet.";
    }
    List<String> titles =
        review.holding().stream().map(s -> "“" + s.stage().title() + "”").toList();
    return (holding == 1 ? "One" : String.valueOf(holding))
        + " of the six stages "
        + (holding == 1 ? "holds" : "hold")
        + ": "
        + Listing.of(titles)
        + ".";
  }

  private static Optional<String> closest(Review review) {
    return review.stages().stream()
        .filter(stage -> !stage.holds() && stage.asked() > 0 && stage.met() > 0)
        .max(Comparator.comparingDouble(Verdict::share))
        .map(
            stage ->
                "The nearest to holding is “%s”, with %d of the %d facts it asks for."
                    .formatted(stage.stage().title(), stage.met(), stage.asked()));
  }

  private static double share(StageReview stage) {
    return (double) stage.met() / stage.asked();
  }
}
