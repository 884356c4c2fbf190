package dev.sextant.render.review;

import dev.sextant.render.Prose;
import dev.sextant.rules.ChecklistItem;
import dev.sextant.rules.Measure;
import dev.sextant.rules.StageReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One item of the final checklist in words.
 *
 * @param verdict {@code met}, {@code open} or {@code waived}
 */
public record ItemView(String title, String verdict, String evidence) {
  static ItemView of(ChecklistItem item) {
    return new ItemView(
        item.title(), item.verdict().name().toLowerCase(Locale.ROOT), evidence(item));
  }

  /** What is missing where something is, else everything that was counted. */
  private static String evidence(ChecklistItem item) {
    List<Measure> measures =
        item.evidence().stream().map(StageReview::measures).flatMap(List::stream).toList();
    List<Measure> open = measures.stream().filter(measure -> !measure.holds()).toList();
    List<Measure> counted = measures.stream().filter(m -> m.total() > 0).toList();
    List<String> told = new ArrayList<>();
    if (open.isEmpty()) {
      told.add(Coverage.errors(item.evidence()));
    }
    (open.isEmpty() ? counted : open).stream().map(Coverage::count).forEach(told::add);
    int waived = item.evidence().stream().mapToInt(review -> review.waived().size()).sum();
    told.add(waived == 0 ? "" : Prose.count(waived, "finding") + " waived");
    return told.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
  }
}
