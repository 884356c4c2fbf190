package dev.sextant.schema;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.source.JsonReader;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A catalog on disk with one event `E`, whose contract is under test. */
final class Given {
  private final Path folder;

  Given(Path folder) {
    this.folder = folder;
    file(".sextant.yaml", "");
  }

  Given file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contract written as the catalog would: a path, or an inline schema in flow style. */
  Schema schema(String written) {
    return schema(written, "");
  }

  Schema schema(String written, String more) {
    file(
        "catalog.yaml",
        "sextant: 1\nsystem: S\n" + more + "\nevents:\n  E:\n    schema: " + written + "\n");
    Catalog catalog = catalog();
    return new Contracts(catalog).of(catalog.message("E").schema().value());
  }

  /** A contract in JSON, in a file of its own. */
  Schema json(String text) {
    return file("schema.json", text).schema("schema.json");
  }

  Catalog catalog() {
    try {
      return new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES)
          .load(folder)
          .get(0)
          .catalog();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Node document(String json) {
    return JsonReader.read(new SourceFile("document.json", json)).root();
  }

  static List<String> told(Schema schema) {
    return schema.flaws().stream().map(f -> f.kind() + " " + f.span() + " " + f.message()).toList();
  }

  static List<String> violations(Schema schema, String json) {
    return schema.validate(document(json)).stream()
        .map(v -> v.span().line() + ":" + v.span().column() + " " + v.pointer() + " " + v.message())
        .toList();
  }
}
