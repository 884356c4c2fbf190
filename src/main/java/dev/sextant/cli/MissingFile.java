package dev.sextant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says that a path leads nowhere, and which path was meant if there is one like it. */
final class MissingFile {
  /** A guess is not worth reading a huge folder. */
  private static final int MOST_NAMES = 10_000;

  private MissingFile() {}

  static String inWords(String file) {
    String guess = guess(Path.of(file)).map(path -> "; did you mean " + path + "?").orElse("");
    return file + " does not exist" + guess;
  }

  /** Only one name of the path is taken for mistyped: the first that is not there. */
  private static Optional<Path> guess(Path missing) {
    Path wrong = missing;
    Path parent = wrong.getParent();
    while (parent != null && !Files.exists(parent)) {
      wrong = parent;
      parent = wrong.getParent();
    }
    Path rest = wrong.relativize(missing);
    Path broken = wrong;
    return Guess.of(String.valueOf(wrong.getFileName()), namesBeside(wrong))
        .map(name -> broken.resolveSibling(name))
        .map(path -> rest.toString().isEmpty() ? path : path.resolve(rest))
        .filter(Files::exists);
  }

  private static List<String> namesBeside(Path file) {
    Path folder = file.getParent() == null ? Path.of("") : file.getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files.limit(MOST_NAMES).map(path -> String.valueOf(path.getFileName())).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
