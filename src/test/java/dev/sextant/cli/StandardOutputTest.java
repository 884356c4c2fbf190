package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A full disk is a failure, a reader who has seen enough is not. */
class StandardOutputTest {
  @Test
  void remembersThatTheDiskIsFull() {
    assertEquals(Optional.of("No space left on device"), failure("No space left on device"));
  }

  @Test
  void forgivesAReaderWhoStops() {
    assertEquals(Optional.empty(), failure("Broken pipe"));
  }

  @Test
  void hasNothingToSayAfterSuccess() {
    StandardOutput out = new StandardOutput(OutputStream.nullOutputStream());
    new PrintWriter(out, true, UTF_8).println("a report");
    assertEquals(Optional.empty(), out.failure());
  }

  private static Optional<String> failure(String message) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        };
    StandardOutput out = new StandardOutput(broken);
    new PrintWriter(out, true, UTF_8).println("a report");
    return out.failure();
  }
}
