package dev.sextant.render.diagram.sequence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.flow.CausalGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Sequences of catalogs in files and in strings. */
final class Samples {
  private static final CatalogLoader LOADER =
      new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES);

  private Samples() {}

  static Catalog sample(String name) throws IOException {
    return LOADER.load(Path.of("samples", name)).get(0).catalog();
  }

  static Catalog yaml(String text) {
    return LOADER.load("catalog.yaml", text.getBytes(UTF_8)).catalog();
  }

  static List<Sequence> sequences(Catalog catalog) {
    CausalGraph causality = CausalGraph.of(catalog);
    return catalog.flows().values().stream()
        .map(flow -> Sequences.of(catalog, causality, flow))
        .toList();
  }
}
