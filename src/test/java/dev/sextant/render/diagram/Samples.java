package dev.sextant.render.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.loader.CatalogLoader;
import java.io.IOException;
import java.nio.file.Path;

/** Catalogs in files and in strings. */
public final class Samples {
  private static final CatalogLoader LOADER =
      new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES);

  private Samples() {}

  public static Catalog sample(String name) throws IOException {
    return LOADER.load(Path.of("samples", name)).get(0).catalog();
  }

  public static Catalog yaml(String text) {
    return LOADER.load("catalog.yaml", text.getBytes(UTF_8)).catalog();
  }
}
