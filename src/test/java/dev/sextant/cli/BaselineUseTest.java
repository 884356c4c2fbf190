package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** Old defects stay silent, new ones are heard, and no run forgets what it did not look at. */
class BaselineUseTest {
  private static final String EVENTS =
      """
      sextant: 1
      system: Shop
      contexts: {c: {owner: team}}
      events:
        Old: {context: c}
        Older: {context: c}
      """;
  private static final String SLA = "message-without-sla";

  @TempDir private Path folder;
  private Path catalog;
  private Path baseline;
  private String out = "";
  private String err = "";

  @BeforeEach
  void writeCatalog() throws IOException {
    folder = folder.toRealPath();
    catalog = write("catalog.yaml", EVENTS);
    baseline = folder.resolve(".sextant-baseline.json");
    write(".sextant.yaml", "fail-on: note\nbaseline: .sextant-baseline.json\n");
  }

  @Test
  void onlyTheNewThingIsTold() throws IOException {
    assertEquals(0, lint("--write-baseline"));
    assertEquals(0, lint());
    Files.writeString(catalog, EVENTS + "  New: {context: c}\n");
    assertEquals(1, lint("--rule", SLA));
    assertTrue(out.contains("1 of 3 events states no SLA: `New`"), out);
    assertTrue(out.contains(", 1 known in "), out);
    assertEquals(0, lint("--write-baseline"));
    assertEquals(0, lint());
  }

  @Test
  void aDeletedLineCountsAgain() throws IOException {
    lint("--write-baseline");
    List<String> lines = Files.readAllLines(baseline);
    lines.removeIf(line -> line.contains(SLA) && line.contains("events.Older"));
    Files.write(baseline, lines);
    assertEquals(1, lint("--rule", SLA));
    assertTrue(out.contains("1 of 2 events states no SLA: `Older`"), out);
  }

  @Test
  void aGraverDefectIsNew() throws IOException {
    lint("--write-baseline");
    Files.writeString(baseline, Files.readString(baseline).replace("warning", "note"));
    assertEquals(1, lint("--rule", SLA));
    assertFalse(out.contains("known"), out);
    Files.writeString(baseline, Files.readString(baseline).replace(", \"severity\": \"note\"", ""));
    assertEquals(0, lint("--rule", SLA));
  }

  @Test
  void theHousesLevelsMakeNothingNew() throws IOException {
    lint("--write-baseline");
    Files.writeString(
        folder.resolve(".sextant.yaml"),
        "rules: {message-without-sla: error}\nbaseline: .sextant-baseline.json\n");
    assertEquals(0, lint("--rule", SLA));
  }

  @Test
  void rulesThatDidNotRunKeepTheirEntries() throws IOException {
    lint("--write-baseline");
    Files.writeString(catalog, EVENTS.replace("Old: {context: c}", "Old: {context: c, sla: none}"));
    lint("--rule", "message-without-schema");
    assertFalse(out.contains("fixed"), out);
    lint("--rule", "message-without-schema", "--prune-baseline");
    assertTrue(out.contains("nothing that "), out);
    lint("--rule", SLA);
    assertTrue(out.contains("1 entry of "), out);
    lint("--rule", "message-without-schema", "--write-baseline");
    assertTrue(known(SLA, "events.Old"));
    lint("--rule", SLA, "--write-baseline");
    assertFalse(known(SLA, "events.Old"));
    assertTrue(known("message-without-schema", "events.Old"));
    configure("rules: {message-without-sla: \"off\"}");
    lint("--prune-baseline");
    assertTrue(known(SLA, "events.Older"));
  }

  @Test
  void aPartOfACatalogForgetsNothing() throws IOException {
    Path more = write("more.yaml", "sextant: 1\nevents: {Far: {context: c}}\n");
    lint("--write-baseline");
    assertTrue(known(SLA, "events.Far"));
    assertEquals(0, run("lint", "--write-baseline", catalog.toString()));
    assertTrue(out.contains(" stay from before"), out);
    assertTrue(known(SLA, "events.Far"));
    run("lint", "--prune-baseline", catalog.toString());
    assertTrue(known(SLA, "events.Far"));
    Files.delete(more);
    lint("--prune-baseline");
    assertFalse(known(SLA, "events.Far"));
    assertTrue(known(SLA, "events.Old"));
  }

  @Test
  void severalSystemsShareOneFile() throws IOException {
    write("returns/catalog.yaml", EVENTS.replace("Shop", "Returns").replace("Older", "Oldest"));
    lint("--write-baseline");
    assertTrue(known(SLA, "events.Older"));
    assertTrue(known(SLA, "events.Oldest"));
    assertEquals(0, lint());
    run("lint", "--write-baseline", folder.resolve("returns").toString());
    assertTrue(known(SLA, "events.Older"));
  }

  @Test
  void aRenamedSystemIsTheSame() throws IOException {
    lint("--write-baseline");
    Files.writeString(catalog, EVENTS.replace("Shop", "Store"));
    assertEquals(0, lint());
    assertEquals(1, run("lint", catalog.toString()), "what else there is, nobody looked");
    lint("--write-baseline");
    assertFalse(Files.readString(baseline).contains("Shop"));
  }

  @Test
  void aSystemThatCannotBeReadIsNotARenamedOne() throws IOException {
    lint("--write-baseline");
    Files.writeString(catalog, EVENTS + "  broken: [\n");
    assertEquals(1, lint("--write-baseline"));
    assertTrue(known(SLA, "events.Older"));
    assertTrue(Files.readString(baseline).contains("\"system\": \"Shop\""));
  }

  @Test
  void manySystemsWithManyEntriesTakeNoTime() throws IOException {
    StringBuilder known = new StringBuilder("{\"sextant-baseline\": 1, \"known\": [");
    for (int i = 0; i < 100_000; i++) {
      known.append(
          "{\"system\": \"S%d\", \"rule\": \"%s\", \"at\": \"events.E%d\"},"
              .formatted(i % 500, SLA, i));
    }
    Files.writeString(baseline, known.append("{}]}"));
    for (int i = 0; i < 500; i++) {
      write("c" + i + "/catalog.yaml", "sextant: 1\nsystem: S" + i + "\n");
    }
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> lint("--prune-baseline"));
    assertFalse(Files.readString(baseline).contains(SLA));
  }

  @Test
  void anotherSystemIsNotARenamedOne() throws IOException {
    lint("--write-baseline");
    write("b/catalog.yaml", EVENTS.replace("Shop", "Returns"));
    assertEquals(1, lint("--rule", SLA));
    assertTrue(out.contains("1 warning in Returns"), out);
  }

  @Test
  void waiversComeFirstAndTheirEndCounts() throws IOException {
    lint("--write-baseline");
    String waiver = "waivers: [{rule: message-without-sla, at: events.Old, reason: r, until: %s}]";
    configure(waiver.formatted("2026-12-31"));
    assertEquals(0, lint("--rule", SLA));
    assertTrue(out.contains("1 waived, 1 known"), out);
    assertFalse(out.contains("fixed"), out);
    configure(waiver.formatted("2026-11-30"));
    assertEquals(1, lint("--rule", SLA + ",expired-waiver"));
    assertTrue(out.contains("1 of 2 events states no SLA: `Old`"), out);
    assertTrue(out.contains("expired-waiver"), out);
    Files.delete(baseline);
    lint("--write-baseline");
    assertFalse(known(SLA, "events.Old"));
  }

  /** What a misspelt key hides is not mended, and the next to spell it right must not pay. */
  @Test
  void nothingIsFixedWhereAMistakeHidesIt() throws IOException {
    lint("--write-baseline");
    String before = Files.readString(baseline);
    Files.writeString(catalog, EVENTS.replace("events:", "event:"));
    assertEquals(1, lint());
    assertFalse(out.contains("fixed"), out);
    lint("--prune-baseline");
    assertEquals(before, Files.readString(baseline));
    lint("--write-baseline");
    assertTrue(known(SLA, "events.Old"));
  }

  @Test
  void anEnvironmentHasABaselineOfItsOwn() throws IOException {
    write("catalog.prod.yaml", "channels: {}\n");
    assertEquals(2, lint("--env", "prod", "--write-baseline"));
    assertTrue(err.contains("what --env finds needs a baseline of its own"), err);
    String own = folder.resolve("prod.json").toString();
    assertEquals(0, lint("--env", "prod", "--write-baseline", "--baseline", own));
    assertEquals(0, lint("--env", "prod", "--baseline", own));
  }

  @Test
  void mistakesInTheFilesAreNeverKnown() throws IOException {
    Files.writeString(catalog, EVENTS + "evnts: {}\n");
    assertEquals(1, lint("--write-baseline"), "the mistake is still there");
    assertEquals(1, lint());
    assertTrue(out.contains("error[unknown-key]"), out);
    Files.writeString(catalog, "sextant: [");
    assertEquals(1, lint("--write-baseline"), "nothing of it can be written");
    assertTrue(known(SLA, "events.Old"));
  }

  @Test
  void aRuleThatIsGoneIsFixed() throws IOException {
    lint("--write-baseline");
    Files.writeString(
        baseline, Files.readString(baseline).replaceFirst("message-without-sla", "rule-of-old"));
    lint("--rule", SLA);
    assertFalse(out.contains("fixed"), out);
    lint("--prune-baseline");
    assertTrue(out.contains("removed 1 entry"), out);
  }

  @Test
  void aReviewTellsEverything() {
    lint("--write-baseline");
    run("review", "--today", "2026-12-01", folder.toString());
    assertTrue(out.contains("2 of 2 events state no SLA"), out);
  }

  @Test
  void aCommentCountsThem() {
    lint("--write-baseline");
    lint("--rule", SLA, "--format", "markdown");
    assertTrue(out.contains("| waived | known |\n|---|--:|--:|--:|--:|--:|\n"), out);
    assertTrue(out.contains("| Shop | 0 | 0 | 0 | 0 | 1 |\n"), out);
  }

  @Test
  void sarifHoldsOnlyTheNew() throws IOException {
    lint("--write-baseline");
    lint("--format", "sarif");
    assertTrue(out.contains("\"results\": []"), out);
    lint("--format", "json", "--write-baseline");
    assertTrue(out.startsWith("{") && out.endsWith("}\n"), out);
    assertTrue(err.contains("wrote "), err);
  }

  @Test
  void aFileElsewhereIsReadToo() throws IOException {
    Path other = folder.resolve("ci/known.json");
    assertEquals(0, lint("--write-baseline", "--baseline", other.toString()));
    assertTrue(out.contains("write `baseline: ci/known.json` into "), out);
    assertTrue(Files.notExists(baseline));
    assertEquals(0, lint("--baseline", other.toString()));
    assertEquals(1, lint("--baseline", "none"));
    Files.writeString(catalog, EVENTS.replace("Shop", "Store"));
    assertEquals(1, lint("--baseline", other.toString()), "it may be for other systems too");
  }

  @Test
  void aBadFileIsAllThatIsTold() throws IOException {
    assertEquals(1, lint());
    assertEquals(1, out.lines().filter(line -> line.startsWith("error[")).count(), out);
    assertTrue(out.contains("there is no file"), out);
    lint("--write-baseline");
    String good = Files.readString(baseline);
    Files.writeString(
        baseline,
        good.replaceFirst("\n {4}\\{", "\n<<<<<<< ours\n    {")
            .replaceFirst("\n {4}\\{\\}", "\n=======\n>>>>>>> theirs\n    {}"));
    assertEquals(1, lint());
    assertTrue(out.contains("a merge conflict begins here"), out);
    assertTrue(out.contains("1 error in Shop"), out);
    assertEquals(2, lint("--write-baseline"));
    assertTrue(err.contains("mend it, or delete it first"), err);
    for (String bad : List.of("", "[]", "{\"a\": 1}", "{\"sextant-baseline\": 2}", "\u0000")) {
      Files.writeString(baseline, bad);
      assertEquals(1, lint(), bad);
      assertTrue(out.contains("error[unreadable-catalog]"), out);
    }
    Files.delete(baseline);
    write("known.json", good);
    configure("baselin: known.json");
    lint();
    assertTrue(out.contains("did you mean `baseline`?"), out);
    write(".sextant.yaml", "baseline: knwon.json\n");
    lint();
    assertTrue(out.contains("did you mean `known.json`?"), out);
  }

  @Test
  void entriesAreReadWithCare() throws IOException {
    lint("--write-baseline");
    Files.writeString(
        baseline,
        Files.readString(baseline)
            .replaceFirst("\"rule\": \"message-without-sla\"", "\"rul\": \"message-without-sla\"")
            .replaceFirst("\"severity\": \"warning\"", "\"severity\": \"waring\""));
    lint("--rule", SLA);
    assertTrue(out.contains("`rul` is not a key of an entry"), out);
    assertTrue(out.contains("did you mean `rule`?"), out);
    assertTrue(out.contains("did you mean `warning`?"), out);
    assertTrue(out.contains("this entry states no `rule`"), out);
  }

  @Test
  void nothingIsReadOrWrittenOutsideOfTheRoot() throws IOException {
    Path root = Files.createDirectory(folder.resolve("root"));
    write("root/catalog.yaml", EVENTS);
    write("root/.sextant.yaml", "baseline: ../known.json\n");
    assertEquals(1, run("lint", root.toString()));
    assertTrue(out.contains("error[reference-leaves-catalog]"), out);
    Files.createSymbolicLink(root.resolve("out"), Files.createDirectory(folder.resolve("else")));
    write("root/.sextant.yaml", "baseline: out/new/known.json\n");
    assertEquals(2, run("lint", "--write-baseline", root.toString()));
    try (Stream<Path> files = Files.list(folder.resolve("else"))) {
      assertEquals(List.of(), files.toList());
    }
  }

  private boolean known(String rule, String at) throws IOException {
    return Files.readAllLines(baseline).stream()
        .anyMatch(l -> l.contains("\"" + rule + "\"") && l.contains("\"" + at + "\""));
  }

  private void configure(String more) throws IOException {
    write(".sextant.yaml", "fail-on: note\nbaseline: .sextant-baseline.json\n" + more + "\n");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private int lint(String... options) {
    return run(
        Stream.of(Stream.of("lint", "--today", "2026-12-01"), Stream.of(options), Stream.of(folder))
            .flatMap(s -> s)
            .map(String::valueOf)
            .toArray(String[]::new));
  }

  private int run(String... args) {
    StringWriter screen = new StringWriter();
    StringWriter problems = new StringWriter();
    int status =
        Main.run(new PrintWriter(screen, true), new PrintWriter(problems, true), Ansi.OFF, args);
    out = screen.toString();
    err = problems.toString();
    return status;
  }
}
