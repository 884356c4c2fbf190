package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** A name must not act on the terminal that a report about it is read on. */
class HostileNamesReportTest {
  private static final String CATALOG =
      """
      sextant: 1
      system: "S\\e[31m"
      events:
        "A\\e[31m\\x9b\\u202e\\u2028\\a\\x7f": {channel: "c\\x9b\\u202e", key: "/\\e\\u2066"}
      flows:
        "f\\e\\u202e": {summary: "s\\e\\x9b\\u2029", starts: {with: "A\\e"}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint",
        "lint --format json",
        "lint --format sarif",
        "lint --format junit",
        "lint --format github",
        "lint --format gitlab",
        "lint --format checkstyle",
        "lint --format markdown",
        "review",
        "review --format markdown",
        "diagram --format mermaid",
        "diagram --format puml",
        "diagram --kind causal --format mermaid",
        "diagram --kind context --format puml",
        "diagram --kind topology --format mermaid"
      })
  void showsNothingThatActs(String command) throws IOException {
    Path file = Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Main.run(
        new PrintWriter(out), new PrintWriter(err), Ansi.OFF, (command + " " + file).split(" "));
    String all = out.toString() + err;
    assertTrue(all.length() > 0);
    assertEquals(
        "",
        all.replaceAll("[^\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]", ""));
  }

  @Test
  void writesNoHtmlIntoMarkdown() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("catalog.yaml"),
            "sextant: 1\nsystem: S\nevents:\n  \"``<img src=x onerror=a()>\": {}\n");
    StringWriter out = new StringWriter();
    Main.run(
        new PrintWriter(out),
        new PrintWriter(new StringWriter()),
        Ansi.OFF,
        "review",
        "--format",
        "markdown",
        file.toString());
    assertTrue(out.toString().contains("`''<img"), out.toString());
    assertFalse(out.toString().contains("``<img"), out.toString());
  }
}
