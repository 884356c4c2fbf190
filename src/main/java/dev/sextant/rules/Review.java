package dev.sextant.rules;

import dev.sextant.catalog.Catalog;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The judgement of a design: what reading it said, six stages in order, and the final checklist.
 * Where its files cannot be read there are no stages and no checklist.
 *
 * @param environment for which it is judged; empty for none in particular
 * @param loading what is wrong with the files themselves
 */
public record Review(
    Catalog catalog,
    LocalDate today,
    String environment,
    List<Finding> loading,
    List<StageReview> stages,
    List<ChecklistItem> checklist) {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity).reversed().thenComparing(Comparator.naturalOrder());

  /** Orders what the linter found by stage, and measures how far each is covered. */
  public static Review of(Linting linting) {
    Design design = linting.design();
    List<StageReview> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      if (stage != Stage.LOADING && linting.isJudged()) {
        List<Measure> measures = Exits.measures(stage, design);
        List<Waived> accepted =
            linting.waived().stream().filter(w -> w.finding().stage() == stage).toList();
        List<String> unchecked =
            stage == Stage.CONTRACTS ? UncheckedContracts.of(design.catalog()) : List.of();
        stages.add(
            new StageReview(stage, measures, in(stage, linting.findings()), accepted, unchecked));
      }
    }
    List<ChecklistItem> checklist = linting.isJudged() ? checklist(stages) : List.of();
    List<Finding> loading = in(Stage.LOADING, linting.findings());
    return new Review(
        design.catalog(),
        design.today(),
        linting.environment(),
        loading,
        List.copyOf(stages),
        checklist);
  }

  private static List<ChecklistItem> checklist(List<StageReview> stages) {
    return List.of(
        item("event inventory with clear ownership", stages, Stage.EVENTS),
        item("versioned contracts and compatibility rules", stages, Stage.CONTRACTS),
        item("idempotent consumers and a documented partition strategy", stages, Stage.DELIVERY),
        item("saga and outbox where transactional consistency is required", stages, Stage.FLOWS),
        item("tracing and replay operationalised", stages, Stage.OBSERVABILITY, Stage.REPLAY));
  }

  private static ChecklistItem item(String title, List<StageReview> stages, Stage... evidence) {
    List<Stage> wanted = List.of(evidence);
    return ChecklistItem.judge(
        title, stages.stream().filter(stage -> wanted.contains(stage.stage())).toList());
  }

  private static List<Finding> in(Stage stage, List<Finding> findings) {
    return findings.stream().filter(f -> f.stage() == stage).sorted(WORST_FIRST).toList();
  }

  /** All findings, those of reading first, then stage by stage, the worst of each first. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(loading);
    stages.forEach(stage -> all.addAll(stage.findings()));
    return all;
  }

  public long count(Severity severity) {
    return findings().stream().filter(finding -> finding.severity() == severity).count();
  }

  public List<StageReview> holding() {
    return stages.stream().filter(StageReview::holds).toList();
  }
}
