package dev.sextant.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers why the report could not be written, because those who print to it forget. */
final class StandardOutput extends FilterOutputStream {
  private @Nullable IOException failure;

  StandardOutput(OutputStream stream) {
    super(stream);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException problem) {
      failure = problem;
      throw problem;
    }
  }

  /** What went wrong; a reader who stops reading, as {@code head} does, has had enough. */
  Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(problem -> String.valueOf(problem.getMessage()))
        .filter(message -> !message.contains("pipe"));
  }
}
