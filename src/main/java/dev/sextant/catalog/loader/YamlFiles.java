package dev.sextant.catalog.loader;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists the YAML files below a folder, sorted; symbolic links to folders are not followed, so no
 * walk is endless.
 */
final class YamlFiles {
  private static final Set<String> SKIPPED = Set.of("target", "node_modules");

  private YamlFiles() {}

  /**
   * The files, without those that are excluded.
   *
   * @param excluded says of a file or folder that it is not looked at
   */
  static List<Path> below(Path asNamed, Predicate<Path> excluded) throws IOException {
    // The folder itself may be a link, which the walk would not follow.
    Path folder = asNamed.toRealPath();
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean wanted = !isSkipped(dir) && !excluded.test(named(dir));
            return dir.equals(folder) || wanted
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isYaml(file) && Files.isRegularFile(file) && !excluded.test(named(file))) {
              files.add(named(file));
            }
            return FileVisitResult.CONTINUE;
          }

          private Path named(Path path) {
            return asNamed.resolve(folder.relativize(path));
          }
        });
    files.sort(null);
    return files;
  }

  private static boolean isSkipped(Path dir) {
    String name = String.valueOf(dir.getFileName());
    return name.startsWith(".") || SKIPPED.contains(name);
  }

  private static boolean isYaml(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
