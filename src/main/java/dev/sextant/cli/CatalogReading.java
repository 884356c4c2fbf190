package dev.sextant.cli;

import dev.sextant.catalog.loader.CatalogLoader;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How catalogs are read, the same for every command that reads some. */
final class CatalogReading {
  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      converter = SizeWord.class,
      description = "Read no file larger than this, such as 512MiB.")
  private long maxFileSize = CatalogLoader.DEFAULT_MAX_BYTES;

  CatalogLoader loader() {
    return new CatalogLoader(workingDirectory(), maxFileSize);
  }

  /** In bytes. */
  long maxFileSize() {
    return maxFileSize;
  }

  static Path workingDirectory() {
    return Path.of("").toAbsolutePath();
  }
}
