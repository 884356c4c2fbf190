package dev.sextant.render.review;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.rules.Measure;
import dev.sextant.rules.StageReview;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One stage in words.
 *
 * @param status {@code holds}, {@code waived} or {@code open}
 * @param met what is covered in full
 * @param open what is covered in part or not at all
 * @param unchecked what was not looked at
 * @param waived what its owners have accepted for a while
 * @param groups findings by what they ask of the reader
 * @param exit the exit condition
 * @param exitVerdict whether it holds, and by what
 */
public record StageView(
    int number,
    String title,
    String status,
    String goal,
    List<String> met,
    List<String> open,
    List<String> unchecked,
    List<String> waived,
    List<Group> groups,
    String exit,
    String exitVerdict) {

  /** Findings that ask the same of the reader. */
  public record Group(String title, List<FindingView> findings) {}

  static StageView of(int number, StageReview review) {
    return new StageView(
        number,
        review.stage().title(),
        review.holds() ? "holds" : review.holdsWithWaivers() ? "waived" : "open",
        review.stage().goal(),
        review.measures().stream()
            .filter(Measure::holds)
            .filter(m -> m.total() > 0)
            .map(Coverage::met)
            .toList(),
        review.measures().stream().filter(m -> !m.holds()).map(Coverage::open).toList(),
        review.unchecked(),
        review.waived().stream().map(Coverage::waived).toList(),
        groups(review.findings()),
        review.stage().exit(),
        Coverage.exit(review));
  }

  private static List<Group> groups(List<Finding> findings) {
    List<Group> groups = new ArrayList<>();
    add(groups, "Broken as stated", findings, f -> f.severity() == Severity.ERROR);
    add(groups, "At risk", findings, f -> f.severity() == Severity.WARNING && !isOpenQuestion(f));
    add(
        groups,
        "Not stated yet",
        findings,
        f -> f.severity() == Severity.WARNING && isOpenQuestion(f));
    add(groups, "Worth a thought", findings, f -> f.severity() == Severity.NOTE);
    return groups;
  }

  /** A fact that is missing is told of a whole section; a stated one has a place of its own. */
  private static boolean isOpenQuestion(Finding finding) {
    return finding.place().path().names().size() <= 1;
  }

  private static void add(
      List<Group> groups, String title, List<Finding> findings, Predicate<Finding> wanted) {
    List<FindingView> views = FindingView.of(findings.stream().filter(wanted).toList());
    if (!views.isEmpty()) {
      groups.add(new Group(title, views));
    }
  }
}
