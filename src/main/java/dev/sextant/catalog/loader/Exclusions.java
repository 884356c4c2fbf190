package dev.sextant.catalog.loader;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files are not looked for, as every configuration from a file's folder up to the root says.
 *
 * <p>Somebody else's configuration below cannot take back what the own one above excludes. What is
 * named itself is read in any case.
 */
final class Exclusions {
  private final Path root;
  private final Path named;
  private final Map<Path, List<Exclude>> patterns = new HashMap<>();
  private final Map<Path, Boolean> folders = new HashMap<>();
  private boolean any;

  /**
   * @param root the catalog's root, above which no configuration counts
   * @param named the file or folder that is being read
   */
  Exclusions(Path root, Path named) {
    this.root = root;
    this.named = named;
  }

  /** Whether something was left out. */
  boolean any() {
    return any;
  }

  boolean covers(Path path) {
    Path folder = path.getParent();
    boolean covered =
        !named.startsWith(path)
            && folder != null
            && path.startsWith(root)
            && (coversFolder(folder) || matches(path, folder));
    any |= covered;
    return covered;
  }

  private boolean coversFolder(Path folder) {
    Boolean known = folders.get(folder);
    if (known == null) {
      known = covers(folder);
      folders.put(folder, known);
    }
    return known;
  }

  private boolean matches(Path path, Path folder) {
    for (Path up = folder; up != null && up.startsWith(root); up = up.getParent()) {
      Path relative = up.relativize(path);
      if (patternsOf(up).stream().anyMatch(exclude -> exclude.matches(relative))) {
        return true;
      }
    }
    return false;
  }

  private List<Exclude> patternsOf(Path folder) {
    return patterns.computeIfAbsent(folder, f -> ConfigurationFile.excludes(f, root));
  }
}
