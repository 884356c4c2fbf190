package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine.Help.Ansi;

/** What every command has in common. */
class HelpTest {
  @TestFactory
  Stream<DynamicTest> everyHelpHasAnExampleAndFitsATerminal() {
    return new Commands(InputStream.nullInputStream())
        .line().getSubcommands().keySet().stream()
            .map(name -> dynamicTest(name, () -> check(run(name, "--help"))));
  }

  private static void check(String help) {
    assertTrue(help.contains("\nExample"), help);
    List<String> wide = help.lines().filter(line -> line.length() > 80).toList();
    assertEquals(List.of(), wide);
  }

  @Test
  void schemaIsPrintedAsItIs() throws IOException {
    Path published = Path.of("src/main/resources/catalog.schema.json");
    assertEquals(Files.readString(published), run("schema"));
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    assertEquals(
        0, Main.run(new PrintWriter(out, true), new PrintWriter(out, true), Ansi.OFF, args));
    return out.toString();
  }
}
