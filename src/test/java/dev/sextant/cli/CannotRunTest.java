package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void tellsADefectInThreeLinesAndMoreWhenAsked() {
    IllegalStateException defect = new IllegalStateException("no such stage");
    assertEquals(3, reportOf(defect).lines().count());
    StringWriter err = new StringWriter();
    Defect.tell(defect, new PrintWriter(err, true), List.of("lint", "--verbose"));
    assertTrue(err.toString().contains("\tat dev.sextant.cli.CannotRunTest."), err.toString());
  }

  @Test
  void anErrorOfJavaDoesNotLookLikeFindings() {
    StringWriter err = new StringWriter();
    assertEquals(
        ExitStatus.CANNOT_RUN,
        Defect.tell(new StackOverflowError(), new PrintWriter(err, true), List.of()));
    assertTrue(err.toString().contains("StackOverflowError"), err.toString());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          samples/shop/catlog.yaml,  samples/shop/catalog.yaml
          sampels/shop/catalog.yaml, samples/shop/catalog.yaml
          REDME.md,                  README.md
          sampels/nothing/like.yaml, ''
          no/such/thing.yaml,        ''
          """)
  void guessesThePathThatIsMeant(String written, String meant) {
    String guess = meant.isEmpty() ? "" : "; did you mean " + meant + "?";
    assertEquals(
        "sextant: " + written + " does not exist" + guess + "\n",
        reportOf(new NoSuchFileException(written)));
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
