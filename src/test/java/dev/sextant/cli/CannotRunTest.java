package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a person reads when a command throws. */
class CannotRunTest {
  @Test
  void namesTheFileThatDoesNotExist() {
    String message = "sextant: shop.yaml does not exist\n";
    assertEquals(message, reportOf(new NoSuchFileException("shop.yaml")));
    assertEquals(message, reportOf(new UncheckedIOException(new NoSuchFileException("shop.yaml"))));
  }

  @Test
  void passesOnWhatTheSystemSays() {
    assertEquals("sextant: disk full\n", reportOf(new IOException("disk full")));
  }

  @Test
  void ownsUpToADefect() {
    String report = reportOf(new IllegalStateException("no such stage"));
    assertTrue(report.contains("a defect of Sextant"), report);
    assertTrue(report.contains("IllegalStateException: no such stage"), report);
  }

  private static String reportOf(Exception failure) {
    StringWriter err = new StringWriter();
    int status =
        new CommandLine(new Failing(failure))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler(new CannotRun())
            .execute();
    assertEquals(ExitStatus.CANNOT_RUN, status);
    return err.toString().replace(System.lineSeparator(), "\n");
  }

  /** A command that does nothing but fail. */
  @Command
  private record Failing(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }
}
