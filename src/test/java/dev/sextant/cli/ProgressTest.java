package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The line comes late, goes before anything else is printed, and never gets into a log. */
class ProgressTest {
  private final CountDownLatch shown = new CountDownLatch(1);
  private final StringWriter screen =
      new StringWriter() {
        @Override
        public void flush() {
          shown.countDown();
        }
      };
  private final PrintWriter terminal = new PrintWriter(screen);

  @Test
  void aShortRunSaysNothing() throws IOException {
    assertEquals("done", new Progress(terminal, Duration.ofHours(1)).during("x", () -> "done"));
    assertEquals("", screen.toString());
  }

  @Test
  void aLongRunTellsAndLeavesNoTrace() throws IOException {
    Progress progress = new Progress(terminal, Duration.ZERO);
    progress.during("reading shop …", this::untilShown);
    assertEquals("reading shop …" + Progress.CLEAR, screen.toString());
  }

  @Test
  void aFailureIsToldOnACleanLine() {
    Progress progress = new Progress(terminal, Duration.ZERO);
    assertThrows(
        IOException.class,
        () ->
            progress.during(
                "reading …",
                () -> {
                  untilShown();
                  throw new IOException("gone");
                }));
    assertTrue(screen.toString().endsWith(Progress.CLEAR), screen.toString());
  }

  @Test
  void aLongPathDoesNotWrap() throws IOException {
    new Progress(terminal, Duration.ZERO).during("x".repeat(200), this::untilShown);
    assertEquals(79, screen.toString().indexOf(Progress.CLEAR));
  }

  @Test
  void onlyAPersonAtATerminalSeesIt() {
    Map<String, String> terminal = Map.of("TERM", "xterm");
    assertTrue(Screen.of(terminal, false, true).progress());
    assertFalse(Screen.of(terminal, true, false).progress());
    assertFalse(Screen.of(Map.of("TERM", "dumb"), true, true).progress());
    assertFalse(Screen.of(Map.of(), true, true).progress());
    assertFalse(Screen.of(Map.of("TERM", "xterm", "CI", "true"), true, true).progress());
    assertTrue(Screen.of(Map.of("TERM", "xterm", "CI", ""), true, true).progress());
  }

  private boolean untilShown() throws IOException {
    try {
      return shown.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException stop) {
      throw new IOException(stop);
    }
  }
}
