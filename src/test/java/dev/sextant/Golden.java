package dev.sextant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what a user would read with the file that holds it; {@code -Dgolden.update=true} writes
 * it anew.
 */
public final class Golden {
  private Golden() {}

  public static void check(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
    }
    assertTrue(
        Files.exists(file), () -> "missing golden file " + file + "; it would hold:\n" + actual);
    assertEquals(Files.readString(file), actual, () -> file + " differs");
  }
}
