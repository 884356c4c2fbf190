package dev.sextant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.finding.FailOn;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code .sextant.yaml} does to what rules find. */
class WaiverTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final String CATALOG =
      """
      sextant: 1
      system: Shop
      events: {A: {}, B: {}, C: {}}
      services: {old: {}, new: {}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeCatalog() throws IOException {
    Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
  }

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
  void mistakesAreFindings() throws IOException {
    configure(
        """
        fail-onn: error
        rules: {lag-unwachted: note, unknown-key: "off", replay-unstated: loud}
        waivers:
          - {rule: lag-unwachted, at: services.old, reason: r, until: 2027-01-01}
          - {rule: lag-unwatched, at: services.old, until: soon}
          - {rule: lag-unwatched, at: "services.", reason: r, until: 2027-01-01}
        """);
    List<String> mistakes =
        lint().findings().stream()
            .filter(f -> f.stage() == Stage.LOADING)
            .map(f -> f.place().span() + " " + f.ruleName() + ": " + f.message() + " / " + f.help())
            .toList();
    assertEquals(
        """
        .sextant.yaml:1:1 unknown-key: `fail-onn` is not a key of a configuration / did you mean `fail-on`?
        .sextant.yaml:2:9 unknown-reference: there is no rule `lag-unwachted` / did you mean `lag-unwatched`?
        .sextant.yaml:2:30 wrong-type: `unknown-key` tells whether the files say what they mean, and is always on / remove it here, and mend what it finds
        .sextant.yaml:2:67 wrong-type: `replay-unstated: loud` is not one of `error`, `warning`, `note`, `off` / write one of them
        .sextant.yaml:4:12 unknown-reference: there is no rule `lag-unwachted` / did you mean `lag-unwatched`?
        .sextant.yaml:5:5 wrong-type: this waiver states no `reason`, and so waives nothing / say why this may stay for a while
        .sextant.yaml:5:52 wrong-type: `until: soon` is not a date / write it like `2026-03-01`
        .sextant.yaml:6:31 wrong-type: `at` is not a path into the catalog / write it like `services.billing.consumes.ChargeCard`, with `*` for any name
        """,
        String.join("\n", mistakes) + "\n");
  }

  @Test
  void anUnreadableConfigurationIsAllThatIsTold() throws IOException {
    configure("rules: {");
    assertEquals(
        List.of("unreadable-catalog"), lint().findings().stream().map(Finding::ruleName).toList());
  }

  private Linting lint() throws IOException {
    return lint(folder).get(0);
  }

  private List<Linting> lint(Path path) throws IOException {
    List<Rule> rules = List.of(new Gathers(), new Flags());
    return new Linter(rules)
        .lint(new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(path), TODAY);
  }

  private static List<String> messages(Linting linting) {
    return linting.findings().stream().map(Finding::message).toList();
  }

  private void waive(String rule, String at, String until) throws IOException {
    configure(
        "waivers: [{rule: %s, at: \"%s\", reason: because, until: %s}]".formatted(rule, at, until));
  }

  private void configure(String text) throws IOException {
    Files.writeString(folder.resolve(".sextant.yaml"), text);
  }

  /** Every event lacks the same fact. */
  private record Gathers() implements Rule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("replay-unstated", Stage.REPLAY, Severity.WARNING);
    }

    @Override
    public void check(Design design, Report report) {
      List<Place> places = design.catalog().messages().stream().map(m -> m.place()).toList();
      report.gather(places, g -> g.count() + " gathered: " + g.names(), "state it", "here too");
    }
  }

  /** Every service has a defect of its own. */
  private record Flags() implements Rule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("lag-unwatched", Stage.OBSERVABILITY, Severity.WARNING);
    }

    @Override
    public void check(Design design, Report report) {
      design
          .catalog()
          .services()
          .values()
          .forEach(s -> report.at(s.place(), "`" + s.name() + "` is flagged", "mend it"));
    }
  }
}
