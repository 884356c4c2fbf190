package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** Where diagrams go, and what is said when there are none. */
class DiagramCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void textGoesToTheTerminal() {
    assertEquals(0, run("samples/shop", "returns", "--format", "mermaid"));
    assertTrue(out.toString().startsWith("sequenceDiagram\n"), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void everyFlowGetsItsFileAndNothingElseIsLeft() throws IOException {
    for (String format : List.of("svg", "png", "puml", "mermaid")) {
      assertEquals(0, run("samples/ftgo", "--format", format, "-o", folder.toString()));
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(12, names.size(), names.toString());
      assertEquals("CancelOrderSaga.mmd", names.get(0));
    }
    assertTrue(out.toString().contains("wrote " + folder.resolve("ReviseOrderSaga.png")));
  }

  @Test
  void chosenFlowAloneIsDrawnIntoTheSameFile() throws IOException {
    assertEquals(0, run("samples/shop", "checkout", "-o", folder.resolve("a/b").toString()));
    assertTrue(Files.size(folder.resolve("a/b/checkout.svg")) > 1000);
  }

  @Test
  void unknownFlowIsAMistakeWithAGuess() {
    assertEquals(2, run("samples/shop", "chekout"));
    assertTrue(err.toString().contains("did you mean `checkout`?"), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void flowsOfSeveralCatalogsAreToldApart() throws IOException {
    for (String name : List.of("One", "Two")) {
      Path file = folder.resolve(name).resolve("catalog.yaml");
      Files.createDirectories(file.getParent());
      String text = "sextant: 1\nsystem: %s\nflows: {f: {style: choreography}}\n";
      Files.writeString(file, text.formatted(name));
    }
    Path target = folder.resolve("out");
    assertEquals(
        0, run(folder.toString(), "--format", "puml", "-o", target.toString()), err::toString);
    assertTrue(Files.exists(target.resolve("One-f.puml")), out.toString());
    assertTrue(Files.exists(target.resolve("Two-f.puml")), out.toString());
  }

  @Test
  void catalogWithoutFlowsIsNoMistake() throws IOException {
    Path file = folder.resolve("catalog.yaml");
    Files.writeString(file, "sextant: 1\nsystem: S\nsevrices: {}\n");
    assertEquals(0, run(file.toString()));
    assertTrue(err.toString().contains("no flow is declared"), err.toString());
    assertTrue(err.toString().contains("a problem"), err.toString());
  }

  @Test
  void fileInPlaceOfTheFolderIsSaidInWords() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "");
    assertEquals(2, run("samples/shop", "-o", file.toString()));
    assertTrue(err.toString().contains("is a file, not a folder"), err.toString());
  }

  @Test
  void mapsAreNamedAfterTheirSystem() throws IOException {
    for (String kind : List.of("causal", "context", "topology")) {
      assertEquals(0, run("samples/shop", "--kind", kind, "-o", folder.toString()));
      assertTrue(Files.size(folder.resolve("Shop-" + kind + ".svg")) > 1000);
    }
  }

  @Test
  void pictureThatTakesTooLongIsNoMistakeAndLeavesItsText() throws IOException {
    String target = folder.toString();
    assertEquals(0, run("samples/ftgo", "--kind", "context", "--deadline", "0ms", "-o", target));
    assertTrue(
        err.toString()
            .contains(
                "there is no "
                    + folder.resolve("FTGO-context.svg")
                    + ", as drawing takes longer than 0s; its text is in FTGO-context.puml and"
                    + " FTGO-context.mmd"),
        err.toString());
    assertTrue(err.toString().contains("--deadline 1m"), err.toString());
    assertTrue(Files.readString(folder.resolve("FTGO-context.puml")).startsWith("@startuml"));
    assertTrue(Files.readString(folder.resolve("FTGO-context.mmd")).contains("flowchart"));
    assertTrue(Files.notExists(folder.resolve("FTGO-context.svg")));
  }

  @Test
  void flowIsRefusedWhereTheWholeCatalogIsShown() {
    assertEquals(2, run("samples/shop", "checkout", "--kind", "topology"));
    assertTrue(err.toString().contains("takes no flow such as `checkout`"), err.toString());
    assertEquals(2, run("samples/shop", "--kind", "context", "--deadline", "soon"));
    assertTrue(err.toString().contains("`soon` is not a duration"), err.toString());
  }

  @Test
  void helpFitsATerminal() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().lines().allMatch(line -> line.length() <= 80), out.toString());
  }

  private int run(String... args) {
    String[] all = Stream.concat(Stream.of("diagram"), Stream.of(args)).toArray(String[]::new);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), Ansi.OFF, all);
  }
}
