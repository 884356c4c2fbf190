package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A file that is written whole or not at all, so that no one reads half a report, and a failed run
 * leaves the last one alone.
 */
record ReportFile(Path path) {
  /** Writes a report. */
  interface Report {
    void print(PrintWriter out) throws IOException;
  }

  /** Fills a file that is opened as told. */
  private interface Filling {
    void fill(Path file, OpenOption... options) throws IOException;
  }

  void write(Report report) throws IOException {
    replace((file, options) -> print(report, file, options));
  }

  void write(byte[] content) throws IOException {
    replace((file, options) -> Files.write(file, content, options));
  }

  private void replace(Filling filling) throws IOException {
    Path file = path.toAbsolutePath();
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      // A pipe or a device cannot be replaced, only written to.
      filling.fill(file, WRITE);
      return;
    }
    Path folder = file.getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new IOException(path + " is a folder; name a file in it");
    }
    make(folder);
    Path draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      replace(file, draft, filling);
    } catch (AccessDeniedException refused) {
      // Nobody knows the draft by its name.
      throw new AccessDeniedException(path.toString());
    }
  }

  private static void replace(Path file, Path draft, Filling filling) throws IOException {
    try {
      filling.fill(draft, CREATE_NEW, WRITE);
      move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void make(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (NoSuchFileException refused) {
      throw new IOException("the folder " + folder + " cannot be made", refused);
    }
  }

  private static void print(Report report, Path file, OpenOption... options) throws IOException {
    // Unlike Files.newBufferedWriter, it writes `?` for half a character instead of failing.
    Writer utf8 = new OutputStreamWriter(Files.newOutputStream(file, options), UTF_8);
    try (PrintWriter out = new PrintWriter(new BufferedWriter(utf8))) {
      report.print(out);
      if (out.checkError()) {
        throw new IOException("cannot write all of " + file + "; is the disk full?");
      }
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, REPLACE_EXISTING);
    }
  }
}
