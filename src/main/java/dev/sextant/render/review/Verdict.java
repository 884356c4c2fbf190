package dev.sextant.render.review;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Severity;
import dev.sextant.render.Prose;
import dev.sextant.rules.Measure;
import dev.sextant.rules.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The judgement in a few sentences, as a colleague would give it at the door. */
final class Verdict {
  private static final int GAPS = 3;

  private Verdict() {}

  static String of(Review review) {
    if (review.stages().isEmpty()) {
      return "It cannot be judged until all of its files can be read.";
    }
    List<String> sentences = new ArrayList<>();
    long misread = review.loading().stream().filter(Verdict::isError).count();
    if (misread > 0) {
      sentences.add(
          Prose.capital(Prose.count(misread, "mistake"))
              + " in the files "
              + (misread == 1 ? "comes" : "come")
              + " first: until then parts of it are not seen, or not as they are meant.");
    }
    long broken =
        review.stages().stream()
            .flatMap(s -> s.findings().stream())
            .filter(Verdict::isError)
            .count();
    if (broken == 1) {
      sentences.add("One stated choice is broken and will fail in production as it stands.");
    } else if (broken > 1) {
      sentences.add(broken + " stated choices are broken and will fail in production.");
    } else if (misread == 0 && review.holding().size() < review.stages().size()) {
      sentences.add("Nothing that is stated contradicts itself.");
    }
    sentences.add(stages(review, review.holding().size()));
    missing(review).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private static String stages(Review review, int holding) {
    if (holding == review.stages().size()) {
      return "All six stages hold by what the catalog states.";
    }
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

  /** What nothing at all is stated about, the largest gaps first. */
  private static Optional<String> missing(Review review) {
    List<String> gaps =
        review.stages().stream()
            .flatMap(stage -> stage.measures().stream())
            .filter(measure -> measure.met() == 0 && measure.total() > 1)
            .sorted(Comparator.comparingInt(Measure::total).reversed())
            .map(measure -> "%s (0 of %d)".formatted(measure.what(), measure.total()))
            .distinct()
            .limit(GAPS)
            .toList();
    return gaps.isEmpty()
        ? Optional.empty()
        : Optional.of("What is missing throughout: " + Listing.of(gaps) + ".");
  }
}
