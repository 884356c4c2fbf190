package dev.sextant.rules;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Loads a design that a test writes in place, where a file of its own would hide what matters. */
public final class InlineDesign {
  private InlineDesign() {}

  /** The design that these lines describe, below the usual first ones. */
  public static Design of(String yaml) {
    try {
      Path folder = Files.createTempDirectory("design");
      Path file =
          Files.writeString(folder.resolve("catalog.yaml"), "sextant: 1\nsystem: S\n" + yaml);
      List<LoadedCatalog> loaded =
          new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(file);
      Files.delete(file);
      Files.delete(folder);
      if (loaded.size() != 1 || !loaded.get(0).findings().isEmpty()) {
        throw new IllegalArgumentException("does not load: " + loaded.get(0).findings());
      }
      return Design.of(loaded.get(0).catalog(), LocalDate.of(2026, 12, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
