package dev.sextant.catalog.loader;

import dev.sextant.catalog.Catalog;
import dev.sextant.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of catalog files for one test, and what the loader says of it. */
record Folder(Path path) {
  Folder file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Folder file(String name, byte[] content) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return this;
  }

  Folder link(String name, String target) throws IOException {
    Path link = path.resolve(name);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(target));
    return this;
  }

  List<LoadedCatalog> catalogs(String below) throws IOException {
    Path real = path.toRealPath();
    return new CatalogLoader(real, CatalogLoader.DEFAULT_MAX_BYTES).load(real.resolve(below));
  }

  /** The only catalog there is. */
  LoadedCatalog loaded() throws IOException {
    List<LoadedCatalog> all = catalogs("");
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " catalogs");
    }
    return all.get(0);
  }

  Catalog catalog() throws IOException {
    return loaded().catalog();
  }

  /** The findings of all catalogs, each in one line. */
  List<String> findings() throws IOException {
    return findings("");
  }

  List<String> findings(String below) throws IOException {
    return catalogs(below).stream().flatMap(c -> c.findings().stream()).map(Folder::line).toList();
  }

  /** {@code rule subject file:line:column: message (help)}, and the notes' places behind it. */
  static String line(Finding finding) {
    StringBuilder line =
        new StringBuilder()
            .append(finding.ruleName())
            .append(' ')
            .append(finding.subject())
            .append(' ')
            .append(finding.place().span())
            .append(": ")
            .append(finding.message())
            .append(" (")
            .append(finding.help())
            .append(')');
    finding.notes().forEach(n -> line.append(" + ").append(n.place().span()));
    return line.toString();
  }
}
