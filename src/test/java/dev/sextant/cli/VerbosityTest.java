package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** What is said less or more, and on which stream. */
class VerbosityTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @BeforeEach
  void writeCatalog() throws IOException {
    Files.writeString(folder.resolve("catalog.yaml"), "sextant: 1\nsystem: Shop\nevnts: {}\n");
    Files.writeString(folder.resolve(".sextant.yaml"), "fail-on: error\n");
  }

  @Test
  void quietLintPrintsFindingsAndNoCount() {
    assertEquals(1, run("lint", "-q", folder.toString()));
    assertTrue(out.toString().contains("error[unknown-key]"), out.toString());
    assertFalse(out.toString().contains(" in Shop ("), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void quietLintOfACleanCatalogPrintsNothing() {
    assertEquals(0, run("lint", "--quiet", "samples/shop"));
    assertEquals("", out.toString());
  }

  @Test
  void quietLintIntoAFilePrintsNothing() {
    String file = folder.resolve("report.txt").toString();
    assertEquals(1, run("-q", "lint", "--output", file, folder.toString()));
    assertEquals("", out.toString());
  }

  @Test
  void quietCommandsDoNotTellWhatTheyWrote() throws IOException {
    assertEquals(0, run("init", "-q", folder.resolve("new").toString()));
    String pictures = folder.resolve("pictures").toString();
    assertEquals(0, run("diagram", "-q", "samples/shop", "--format", "puml", "-o", pictures));
    String pages = folder.resolve("pages").toString();
    assertEquals(0, run("man", "-q", "-o", pages));
    assertEquals("", out.toString());
    assertEquals("", err.toString());
    assertTrue(Files.exists(folder.resolve("pages/sextant-lint.1")));
  }

  @Test
  void verboseTellsWhatWasReadWithoutTouchingTheReport() {
    run("lint", "--format", "json", folder.toString());
    String report = out.toString();
    out.getBuffer().setLength(0);
    run("lint", "--format", "json", "-v", folder.toString());
    assertEquals(report, out.toString());
    String told = err.toString();
    assertTrue(told.contains("sextant: read " + folder + "/catalog.yaml\n"), told);
    assertTrue(told.contains("sextant: configuration: " + folder + "/.sextant.yaml\n"), told);
    assertTrue(told.matches("(?s).*sextant: read 1 file in \\d+\\.\\d\\d s\n.*"), told);
    assertTrue(told.matches("(?s).*sextant: \\d+ rules looked at Shop\n.*"), told);
    assertTrue(told.lines().allMatch(line -> line.startsWith("sextant: ")), told);
  }

  @Test
  void rulesFitATerminalAndAreOneLineEachInAPipe() {
    PrintWriter screen = new PrintWriter(out, true);
    Main.run(
        new Screen(true, true), InputStream.nullInputStream(), screen, screen, Ansi.OFF, "rules");
    assertTrue(out.toString().lines().allMatch(line -> line.length() <= 80), out.toString());
    out.getBuffer().setLength(0);
    run("rules");
    assertTrue(
        out.toString().lines().anyMatch(line -> line.matches(" +error +dual-write +A service.*")),
        out.toString());
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), Ansi.OFF, args);
  }
}
