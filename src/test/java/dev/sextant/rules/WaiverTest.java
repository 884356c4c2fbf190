package dev.sextant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.FailOn;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code .sextant.yaml} and comments do to what rules find. */
class WaiverTest extends JudgedFolder {
  @Test
  void withoutAConfigurationEverythingCounts() throws IOException {
    assertEquals(
        List.of("3 gathered: `A`, `B` and `C`", "`old` is flagged", "`new` is flagged"),
        messages(lint()));
  }

  @Test
  void aWaiverTakesAFindingOut() throws IOException {
    waive("lag-unwatched", "services.old", "2026-12-31");
    Linting linting = lint();
    assertEquals(List.of("3 gathered: `A`, `B` and `C`", "`new` is flagged"), messages(linting));
    assertEquals("`old` is flagged", linting.waived().get(0).finding().message());
    assertEquals("because", linting.waived().get(0).waiver().reason());
  }

  @Test
  void aWaiverOfOneThingLeavesTheRestGathered() throws IOException {
    waive("replay-unstated", "events.B", "2026-12-31");
    Linting linting = lint();
    assertEquals("2 gathered: `A` and `C`", linting.findings().get(0).message());
    assertEquals("1 gathered: `B`", linting.waived().get(0).finding().message());
  }

  @Test
  void aWaiverOfTheSectionTakesAll() throws IOException {
    waive("replay-unstated", "events", "2026-12-31");
    Linting linting = lint();
    assertEquals(List.of("`old` is flagged", "`new` is flagged"), messages(linting));
    assertEquals(1, linting.waived().size());
  }

  @Test
  void aStarStandsForNames() throws IOException {
    waive("lag-unwatched", "services.*", "2026-12-31");
    assertEquals(List.of("3 gathered: `A`, `B` and `C`"), messages(lint()));
  }

  @Test
  void itHoldsOnItsLastDayAndNotAfter() throws IOException {
    waive("lag-unwatched", "services.old", "2026-12-01");
    assertEquals(1, lint().waived().size());
    waive("lag-unwatched", "services.old", "2026-11-30");
    Linting linting = lint();
    assertEquals(0, linting.waived().size());
    assertEquals("expired-waiver", linting.findings().get(0).ruleName());
    assertTrue(messages(linting).contains("`old` is flagged"));
  }

  @Test
  void aWaiverThatCoversNothingIsUnused() throws IOException {
    waive("lag-unwatched", "services.gone", "2026-11-30");
    Finding finding = lint().findings().get(0);
    assertEquals("unused-waiver", finding.ruleName());
    assertEquals(Severity.NOTE, finding.severity());
    assertEquals("waivers.lag-unwatched.\"services.gone\"", finding.subject());
  }

  @Test
  void whatWasNotReadMayNeedIt() throws IOException {
    waive("lag-unwatched", "services.gone", "2026-12-31");
    Linting one = lint(folder.resolve("catalog.yaml")).get(0);
    assertEquals("replay-unstated", one.findings().get(0).ruleName());
  }

  @Test
  void aRuleThatDidNotRunMayNeedIt() throws IOException {
    waive("dual-write", "services.old", "2026-12-31");
    assertTrue(lint().findings().stream().noneMatch(f -> f.ruleName().equals("unused-waiver")));
  }

  @Test
  void severalCatalogsShareOneConfiguration() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(
        other.resolve("catalog.yaml"), "sextant: 1\nsystem: Other\nservices: {only-here: {}}\n");
    waive("lag-unwatched", "services.only-here", "2026-12-31");
    List<Linting> lintings = lint(folder);
    assertEquals(2, lintings.size());
    assertEquals(
        0,
        lintings.stream()
            .flatMap(l -> l.findings().stream())
            .filter(f -> f.stage() == Stage.LOADING)
            .count());
    assertEquals(1, lintings.stream().mapToInt(l -> l.waived().size()).sum());
  }

  @Test
  void levelsChangeWhatFindingsWeigh() throws IOException {
    configure("fail-on: note\nrules: {lag-unwatched: note, replay-unstated: \"off\"}\n");
    Linting linting = lint();
    assertEquals(List.of("`old` is flagged", "`new` is flagged"), messages(linting));
    assertEquals(2, linting.count(Severity.NOTE));
    assertEquals(FailOn.NOTE, linting.loaded().configuration().failOn().value());
  }

  @Test
  void aCommentTakesOutWhatIsBelowIt() throws IOException {
    write(
        """
        sextant: 1
        system: Shop
        events:
          A: {}
          # sextant: allow replay-unstated until 2026-12-31 because of B
          B: {}
          C: {}
        services:
          old: {} # sextant: allow lag-unwatched, replay-unstated until 2026-12-31 because it goes
          new: {}
        """);
    Linting linting = lint();
    assertEquals(
        List.of("2 gathered: `A` and `C`", "`new` is flagged"),
        messages(linting).stream().filter(m -> !m.contains("waiver")).toList());
    assertEquals(
        List.of("of B", "it goes"),
        linting.waived().stream().map(w -> w.waiver().reason()).toList());
    assertEquals(
        "catalog.yaml:9:43 unused-waiver: the waiver of `replay-unstated` at `services.old` covers"
            + " no finding / remove it; if the defect is still there, put it above the line that"
            + " the finding shows\n",
        mistakes());
  }

  @Test
  void aCommentAboveASectionIsForWhatThisFileHasOfIt() throws IOException {
    write("sextant: 1\nsystem: Shop\nservices: {old: {}}\n");
    Files.writeString(
        folder.resolve("team.yaml"),
        """
        sextant: 1
        # sextant: allow lag-unwatched until 2026-12-31 because R
        services: {mine: {}, ours: {}}
        """);
    Linting linting = lint();
    assertEquals(List.of("`old` is flagged"), messages(linting));
    assertEquals(2, linting.waived().size());
  }

  @Test
  void aCommentIsOverAfterItsLastDay() throws IOException {
    write(
        """
        sextant: 1
        system: Shop
        services:
          # sextant: allow lag-unwatched until 2026-11-30 because R
          # sextant: allow lag-unwachted until 2026-12-31 because R
          # sextant: allow wrong-type until 2026-12-31 because R
          old: {}
        """);
    assertEquals(
        """
        catalog.yaml:4:40 expired-waiver: the waiver of `lag-unwatched` at `services.old` ended on 2026-11-30, and what it covers counts again / mend the defect, or agree on a new date and say why
        catalog.yaml:5:20 unknown-reference: there is no rule `lag-unwachted` / did you mean `lag-unwatched`?
        catalog.yaml:6:20 wrong-type: `wrong-type` tells whether the files say what they mean, and is always on / remove it here, and mend what it finds
        """,
        mistakes());
    assertTrue(messages(lint()).contains("`old` is flagged"));
    assertEquals("waivers.lag-unwatched.\"services.old\"", lint().findings().get(0).subject());
  }

  @Test
  void aCommentInAFileThatWasReadAloneMayBeNeeded() throws IOException {
    write(
        """
        sextant: 1
        system: Shop
        services:
          # sextant: allow replay-unstated until 2026-12-31 because R
          a: {}
        """);
    assertEquals(2, lint().findings().size());
    assertEquals(1, lint(folder.resolve("catalog.yaml")).get(0).findings().size());
  }

  private void write(String catalog) throws IOException {
    Files.writeString(folder.resolve("catalog.yaml"), catalog);
  }
}
