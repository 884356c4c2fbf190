package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The exit status and the stream of what every command line may start with. */
class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpIsAnAnswer() {
    assertEquals(ExitStatus.CLEAN, run("--help"));
    assertTrue(out.toString().startsWith("Usage: sextant"), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void unknownOptionIsAMistake() {
    assertEquals(ExitStatus.CANNOT_RUN, run("--no-such-option"));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("--no-such-option"), err.toString());
  }

  @Test
  void namingNoCommandIsAMistake() {
    assertEquals(ExitStatus.CANNOT_RUN, run());
    assertEquals("", out.toString());
    assertTrue(err.toString().startsWith("Usage: sextant"), err.toString());
  }

  @Test
  void unknownCommandIsAMistake() {
    assertEquals(ExitStatus.CANNOT_RUN, run("lints"));
    assertEquals("sextant: there is no command `lints`; did you mean `lint`?\n", err.toString());
  }

  @Test
  void everyCommandHasTheNameItIsCalledBy() {
    CommandLine all = new Commands(InputStream.nullInputStream()).line();
    for (String name : all.getSubcommands().keySet()) {
      CommandLine one = new Commands(InputStream.nullInputStream()).line(name);
      assertEquals(Set.of(name), one.getSubcommands().keySet());
    }
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), Ansi.OFF, args);
  }
}
