package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

/** What {@code sextant lint} answers, prints and writes. */
class LintCommandTest {
  private static final String CLEAN = "sextant: 1\nsystem: Shop\n";
  private static final String BROKEN = CLEAN + "evnts: {}\n";
  private static final String TEAM = "contexts:\n  ordering: {}\nservices:\n  orders: {}\n";

  @TempDir private Path folder;
  private Path catalog;
  private String input = "";
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void nameCatalog() {
    catalog = folder.resolve("catalog.yaml");
  }

  @Test
  void answersWithTheExitStatus() throws IOException {
    Files.writeString(catalog, CLEAN);
    assertEquals(0, lint("--rule", "dead-letter-missing"));
    Files.writeString(catalog, BROKEN);
    assertEquals(1, lint());
    assertEquals("", err.toString());
  }

  @Test
  void failsOnWhatItIsToldTo() throws IOException {
    Files.writeString(catalog, CLEAN);
    Files.writeString(folder.resolve(".sextant.yaml"), unused("dead-letter-missing"));
    String[] only = {"--rule", "unused-waiver", "--fail-on"};
    assertEquals(0, lint(only[0], only[1], only[2], "warning"));
    assertEquals(1, lint(only[0], only[1], only[2], "note"));
    assertEquals(0, lint(only[0], only[1], only[2], "never"));
    assertEquals(0, lint(only[0], only[1]));
    Files.writeString(
        folder.resolve(".sextant.yaml"), "fail-on: note\n" + unused("dead-letter-missing"));
    assertEquals(1, lint(only[0], only[1]));
    assertEquals(0, lint(only[0], only[1], only[2], "error"));
  }

  private static String unused(String rule) {
    return "waivers: [{rule: " + rule + ", at: services.x, reason: r, until: 2030-01-01}]\n";
  }

  @Test
  void readsStandardInput() {
    input = BROKEN;
    assertEquals(1, run("lint", "--format", "json", "-"));
    assertTrue(out.toString().contains("\"file\": \"stdin\""), out.toString());
    assertTrue(out.toString().contains("\"line\": 3"), out.toString());
  }

  @Test
  void standardInputHasALimitToo() {
    input = BROKEN;
    assertEquals(2, run("lint", "--max-file-size", "10B", "-"));
    assertEquals(
        "sextant: standard input is larger than 10 bytes; raise the limit with --max-file-size\n",
        err.toString());
  }

  @Test
  void writesTheReportToAFileAndTheCountHere() throws IOException {
    Files.writeString(catalog, BROKEN);
    Path report = folder.resolve("build/reports/sextant.json");
    assertEquals(1, lint("--format", "json", "--output", report.toString()));
    assertTrue(Files.readString(report).contains("unknown-key"));
    assertTrue(out.toString().endsWith(" in Shop (1 file)\n"), out.toString());
    assertFalse(out.toString().contains("unknown-key"), out.toString());
    try (Stream<Path> files = Files.list(report.getParent())) {
      assertEquals(List.of(report), files.toList());
    }
  }

  @Test
  void writesSeveralReportsAtOnce() throws IOException {
    Files.writeString(catalog, BROKEN);
    Path sarif = folder.resolve("build/sextant.sarif");
    Path junit = folder.resolve("build/sextant.xml");
    assertEquals(
        1, lint("--format", "sarif=" + sarif, "--format", "text", "--format=junit=" + junit));
    assertTrue(out.toString().contains("\nerror[unknown-key]"), out.toString());
    assertEquals(1, out.toString().lines().filter(l -> l.contains(" in Shop (")).count());
    assertTrue(Files.readString(sarif).contains("\"ruleId\": \"unknown-key\""));
    assertTrue(Files.readString(junit).contains("<failure "));
    String count = out.toString().substring(out.toString().lastIndexOf("\n\n") + 2);
    assertEquals(1, lint("--format", "sarif=" + sarif, "--format", "junit=" + junit));
    assertEquals(count, out.toString(), "with no report here, the count is");
  }

  @Test
  void mistakesAreToldBeforeAnythingIsWritten() throws IOException {
    Files.writeString(catalog, BROKEN);
    Path sarif = folder.resolve("sextant.sarif");
    assertEquals(2, lint("--format", "sarif=" + sarif, "--format", "text", "--format", "json"));
    assertFalse(Files.exists(sarif));
  }

  @Test
  void testsFailAsTheRunDoes() throws IOException {
    Files.writeString(catalog, CLEAN);
    Files.writeString(folder.resolve(".sextant.yaml"), unused("dead-letter-missing"));
    String[] only = {"--rule", "unused-waiver", "--format", "junit"};
    assertEquals(0, lint(only));
    assertTrue(out.toString().contains("failures=\"0\""), out.toString());
    Files.writeString(
        folder.resolve(".sextant.yaml"), "fail-on: note\n" + unused("dead-letter-missing"));
    assertEquals(1, lint(only));
    assertTrue(out.toString().contains("failures=\"1\""), out.toString());
  }

  @Test
  void aFailedRunLeavesTheLastReportAlone() throws IOException {
    Path report = Files.writeString(folder.resolve("report.txt"), "the last one");
    assertEquals(2, run("lint", "--output", report.toString(), folder + "/none"));
    assertEquals("the last one", Files.readString(report));
    assertEquals("sextant: " + folder + "/none does not exist\n", err.toString());
  }

  @Test
  void halfACharacterIsNoReasonToWriteNothing() throws IOException {
    Files.writeString(catalog, "sextant: 1\nsystem: \"S\\ud83d\"\n");
    Path report = folder.resolve("report.json");
    assertEquals(0, lint("--format", "json", "--output", report.toString()));
    assertTrue(Files.readString(report).contains("\"system\": \"S?\""));
  }

  @Test
  void aFolderIsNoReport() throws IOException {
    Files.writeString(catalog, CLEAN);
    assertEquals(2, lint("--output", folder.toString()));
    assertEquals("sextant: " + folder + " is a folder; name a file in it\n", err.toString());
  }

  @Test
  void aReportReplacesNothingThatWasJudged() throws IOException {
    Files.writeString(catalog, CLEAN);
    Path configuration = Files.writeString(folder.resolve(".sextant.yaml"), "fail-on: error\n");
    assertEquals(2, lint("--format", "json=" + folder + "/./catalog.yaml"));
    assertTrue(err.toString().contains("is what was judged here"), err.toString());
    assertEquals(2, lint("--output", configuration.toString()));
    assertEquals(CLEAN, Files.readString(catalog));
    assertEquals("fail-on: error\n", Files.readString(configuration));
  }

  @Test
  void twoCatalogsOfOneNameAreTold() throws IOException {
    Files.writeString(catalog, CLEAN);
    Files.writeString(folder.resolve("copy.yaml"), CLEAN);
    lint("--rule", "duplicate-name");
    assertTrue(out.toString().contains("there is another catalog of `Shop`"), out.toString());
  }

  @Test
  void judgesEachCatalogAloneAndOnce() throws IOException {
    Files.writeString(catalog, CLEAN);
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("catalog.yaml"), BROKEN.replace("Shop", "Other"));
    assertEquals(1, run("lint", folder.toString(), other.toString(), catalog.toString()));
    String text = out.toString();
    assertTrue(text.contains("== Other ("), text);
    assertEquals(1, text.lines().filter(l -> l.contains("in Shop (")).count(), text);
    assertEquals(1, text.lines().filter(l -> l.contains("in Other (")).count(), text);
  }

  @Test
  void tellsOnlyOfWhatIsWanted() throws IOException {
    Files.writeString(catalog, BROKEN + TEAM);
    lint("--format", "json", "--stage", "replay,flows");
    assertTrue(out.toString().contains("unknown-key"), "mistakes in the files are always told");
    assertFalse(out.toString().contains("\"stage\": \"events\""), out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format jsn        | `jsn` is not one of text, json, sarif, junit, github, gitlab, checkstyle, markdown; did you mean `json`?
          --fail-on errors    | `errors` is not one of error, warning, note, never; did you mean `error`?
          --rule unknown-kye  | there is no rule `unknown-kye`: did you mean `unknown-key`?
          --stage delivry     | there is no stage `delivry`: did you mean `delivery`?
          --today tomorrow    | `tomorrow` is not a date; write it like 2026-12-01; see `sextant lint --help`
          --max-file-size big | `big` is not a size; write it like 512KiB or 64MiB; see `sextant lint --help`
          --format sarif=     | `sarif=` names no file; write it like sarif=report.txt; see `sextant lint --help`
          --format text --format json | `text` and `json` would both go to standard output; give one a file of its own: --format json=FILE; see `sextant lint --help`
          --format text=a --format json=./a | `text` and `json` would both go to ./a; give one a file of its own: --format json=FILE; see `sextant lint --help`
          --format text --format json=a --output b | --output goes with a single format; name each file as in --format sarif=FILE; see `sextant lint --help`
          --format json=a --output b | --output goes with a single format; name each file as in --format sarif=FILE; see `sextant lint --help`
          --formt json        | there is no option `--formt`; did you mean `--format`?
          """)
  void saysInOneLineWhatIsWrongWithAnArgument(String arguments, String message) {
    String[] words = ("lint " + arguments).split(" ", -1);
    assertEquals(2, run(words));
    assertEquals("", out.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().endsWith(message + "\n"), err.toString());
  }

  @Test
  void helpFitsTheTerminal() {
    assertEquals(0, run("lint", "--help"));
    assertTrue(out.toString().lines().allMatch(l -> l.length() <= 80), out.toString());
    assertTrue(out.toString().contains("Exit status:"), out.toString());
    assertTrue(out.toString().contains("Examples:"), out.toString());
  }

  private int lint(String... options) {
    return run(
        Stream.of(Stream.of("lint"), Stream.of(options), Stream.of(folder.toString()))
            .flatMap(s -> s)
            .toArray(String[]::new));
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(
        new ByteArrayInputStream(input.getBytes(UTF_8)),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Ansi.OFF,
        args);
  }
}
