package dev.sextant.catalog.loader;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder that bounds a catalog: nothing outside of it is read. */
final class CatalogRoot {
  private CatalogRoot() {}

  /**
   * The nearest folder with a {@code .sextant.yaml}, else the repository's top, else the given
   * folder.
   */
  static Path above(Path folder) {
    for (Path up = folder; up != null; up = up.getParent()) {
      if (Files.isRegularFile(up.resolve(".sextant.yaml"))) {
        return up;
      }
    }
    for (Path up = folder; up != null; up = up.getParent()) {
      if (Files.exists(up.resolve(".git"))) {
        return up;
      }
    }
    return folder;
  }
}
