package dev.sextant.render;

import dev.sextant.finding.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names files as a code host does: from the repository's top, wherever in it the program runs, and
 * without a trace of the machine.
 */
public final class RepositoryFiles {
  private final Path workingDirectory;
  private final Path top;

  /**
   * @param workingDirectory what the names of files start from
   */
  public RepositoryFiles(Path workingDirectory) {
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    this.top = top(this.workingDirectory);
  }

  private static Path top(Path folder) {
    for (Path up = folder; up != null; up = up.getParent()) {
      if (Files.exists(up.resolve(".git"))) {
        return up;
      }
    }
    return folder;
  }

  /** The file on this machine. */
  Path absolute(SourceFile file) {
    return workingDirectory.resolve(file.name()).normalize();
  }

  /** The file from the top; empty where it lies elsewhere. */
  Optional<Path> relative(SourceFile file) {
    Path path = absolute(file);
    return path.startsWith(top) ? Optional.of(top.relativize(path)) : Optional.empty();
  }

  /** The file's name from the top, with forward slashes; elsewhere as the user wrote it. */
  String name(SourceFile file) {
    return relative(file)
        .map(path -> path.toString().replace(path.getFileSystem().getSeparator(), "/"))
        .orElse(file.name());
  }
}
