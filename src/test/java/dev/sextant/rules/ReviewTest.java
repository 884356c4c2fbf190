package dev.sextant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage holds by what is stated, never because nothing was found. */
class ReviewTest {
  @TempDir private Path folder;

  private static Review review(String catalog) {
    LoadedCatalog loaded =
        new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES)
            .load("a.yaml", catalog.getBytes(StandardCharsets.UTF_8));
    return review(new Linter(Rules.all()), List.of(loaded));
  }

  private static Review review(Linter linter, List<LoadedCatalog> loaded) {
    return Review.of(linter.lint(loaded, LocalDate.of(2026, 12, 1)).get(0));
  }

  private static StageReview stage(Review review, Stage wanted) {
    return review.stages().stream().filter(s -> s.stage() == wanted).findFirst().orElseThrow();
  }

  private LoadedCatalog shopWith(String file, String before, String after) throws IOException {
    Path shop = Path.of("samples/shop");
    try (var files = Files.walk(shop)) {
      for (Path source : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(shop.relativize(source).toString());
        Files.createDirectories(copy.getParent());
        String text = Files.readString(source);
        if (source.endsWith(file)) {
          assertTrue(text.contains(before), before);
          text = text.replace(before, after);
        }
        Files.writeString(copy, text);
      }
    }
    return new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(folder).get(0);
  }

  @Test
  void anEmptyCatalogHoldsInNoStage() {
    Review review = review("sextant: 1\nsystem: Empty\n");
    assertEquals(List.of(), review.holding());
    for (ChecklistItem item : review.checklist()) {
      assertEquals(ChecklistItem.Verdict.OPEN, item.verdict(), item.title());
    }
  }

  @Test
  void withoutRulesAnOpenStageStaysOpen() {
    LoadedCatalog thin =
        new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES)
            .load("a.yaml", "sextant: 1\nevents: {A: {}}\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), review(new Linter(List.of()), List.of(thin)).holding());
  }

  @Test
  void aStatedContradictionOpensAStageThatIsCovered() throws IOException {
    LoadedCatalog shop = shopWith("ordering/service.yaml", "by: outbox", "by: before-commit");
    StageReview flows = stage(review(new Linter(Rules.all()), List.of(shop)), Stage.FLOWS);
    assertFalse(flows.holds());
  }

  @Test
  void aWaivedDefectIsSaidToBeWaived() throws IOException {
    LoadedCatalog shop = shopWith("catalog.yaml", "drivers:", "x-was-drivers:");
    assertEquals(1, review(new Linter(Rules.all()), List.of(shop)).findings().size());
    Files.writeString(
        folder.resolve(".sextant.yaml"),
        "waivers: [{rule: driver-missing, at: \"*\", reason: Known., until: 2027-01-01}]\n");
    shop = new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(folder).get(0);
    Review review = review(new Linter(Rules.all()), List.of(shop));
    assertEquals(List.of(), review.findings());
    assertEquals(1, stage(review, Stage.EVENTS).waived().size());
    assertEquals(ChecklistItem.Verdict.WAIVED, review.checklist().get(0).verdict());
  }

  @Test
  void whatIsMissingAndWaivedLeavesTheItemWaivedAndNotOpen() throws IOException {
    LoadedCatalog shop =
        shopWith(
            "payments/service.yaml",
            "lag: {metric: records-lag-max",
            "x-lag: {metric: records-lag-max");
    assertEquals(
        ChecklistItem.Verdict.OPEN,
        review(new Linter(Rules.all()), List.of(shop)).checklist().get(4).verdict());
    Files.writeString(
        folder.resolve(".sextant.yaml"),
        "waivers: [{rule: lag-unwatched, at: services.payment-service, reason: New., until: 2027-01-01}]\n");
    shop = new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(folder).get(0);
    Review review = review(new Linter(Rules.all()), List.of(shop));
    assertFalse(stage(review, Stage.OBSERVABILITY).holds());
    assertEquals(ChecklistItem.Verdict.WAIVED, review.checklist().get(4).verdict());
  }

  @Test
  void manyWaivedThingsAreNotHeldAgainstAllThatIsTold() throws IOException {
    StringBuilder text = new StringBuilder("sextant: 1\nsystem: S\ncontexts: {c: {owner: t}}\n");
    text.append("events:\n");
    for (int i = 0; i < 30_000; i++) {
      text.append("  E%d: %s\n".formatted(i, i < 15_000 ? "{summary: s}" : "{context: c}"));
    }
    Files.writeString(folder.resolve("catalog.yaml"), text);
    Files.writeString(
        folder.resolve(".sextant.yaml"),
        Stream.of(
                "event-without-producer",
                "message-without-context",
                "message-without-identity",
                "message-without-schema",
                "message-without-sla")
            .map("- {rule: %s, at: events, until: 2027-06-01, reason: r}\n"::formatted)
            .collect(Collectors.joining("", "waivers:\n", "")));
    List<LoadedCatalog> loaded =
        new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(folder);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> review(new Linter(Rules.all()), loaded));
  }

  @Test
  void whatCannotBeReadIsNotJudged() {
    Review review = review("sextant: 1\nevents: [\n");
    assertEquals(List.of(), review.stages());
    assertEquals(List.of(), review.checklist());
    assertFalse(review.loading().isEmpty());
  }
}
