package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** Two reports on one catalog must not be taken for each other. */
class EnvironmentReportTest {
  @TempDir private Path folder;

  @BeforeEach
  void aCatalogWithAnOverlay() throws IOException {
    Files.writeString(
        folder.resolve("catalog.yaml"), "sextant: 1\nsystem: Shop\nchannels: {orders: {}}\n");
    Files.writeString(folder.resolve("catalog.prod.yaml"), "channels: {orders: {retention: 7d}}\n");
  }

  @Test
  void aReviewNamesItsEnvironment() {
    assertEquals(
        "Shop, judged on 2026-12-01 for the environment prod",
        run("review", "--today", "2026-12-01", "--env", "prod").get(0));
    assertTrue(
        run("review", "--today", "2026-12-01", "--env", "prod", "--format", "markdown").stream()
            .anyMatch(l -> l.startsWith("Judged on 2026-12-01 for the environment prod. ")));
  }

  @Test
  void aReviewForNoneNamesNone() {
    assertEquals("Shop, judged on 2026-12-01", run("review", "--today", "2026-12-01").get(0));
  }

  @Test
  void oneCatalogThatDiffersIsEnough() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("catalog.yaml"), "sextant: 1\nsystem: Other\n");
    List<String> lines = run("lint", "--rule", "event-loop", "--env", "prod");
    assertTrue(
        lines.stream().anyMatch(l -> l.startsWith("no findings in Other, environment prod")),
        lines::toString);
  }

  @Test
  void commentsAndTestsNameIt() {
    List<String> comment = run("lint", "--env", "prod", "--format", "markdown");
    assertTrue(
        comment.stream().anyMatch(l -> l.startsWith("| Shop, environment prod | ")),
        comment::toString);
    List<String> tests = run("lint", "--env", "prod", "--format", "junit");
    assertTrue(
        tests.get(2).startsWith("  <testsuite name=\"Shop, environment prod\""), tests::toString);
  }

  private List<String> run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(folder.toString());
    StringWriter screen = new StringWriter();
    PrintWriter out = new PrintWriter(screen, true);
    Main.run(out, out, Ansi.OFF, all.toArray(String[]::new));
    return screen.toString().lines().toList();
  }
}
