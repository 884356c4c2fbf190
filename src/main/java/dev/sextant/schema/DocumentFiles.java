package dev.sextant.schema;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.source.Flaw;
import dev.sextant.catalog.source.JsonReader;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.TextFiles;
import dev.sextant.catalog.source.Tree;
import dev.sextant.catalog.source.YamlReader;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Quote;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of contracts and examples, each once, and none outside the catalog's root. */
final class DocumentFiles {
  private static final long MAX_BYTES = 16L * 1024 * 1024;

  /** Beyond what anyone writes, and little enough to check in moments. */
  static final long MAX_VALUES = 250_000;

  private static final int SIBLINGS = 500;

  private final Map<Path, Document> read = new HashMap<>();

  /** A file, looked at no further than that it is there. */
  Path find(Base base, String path) throws NotThere {
    Path file = base.resolve(path);
    if (file == null) {
      throw new NotThere(
          Quote.of(path)
              + " is not below the catalog's root, `"
              + base.rootName()
              + "`, and nothing else is read",
          "keep a copy below the root");
    }
    if (!Files.isRegularFile(file)) {
      throw new NotThere(
          "there is no file " + Quote.of(base.show(path)),
          NearMiss.of(String.valueOf(file.getFileName()), siblings(file))
              .map(name -> "did you mean " + Quote.of(name) + "?")
              .orElse(
                  "add the file, or correct the path, which is relative to the file that names it"));
    }
    return file;
  }

  /** The content of a file; the same object each time. */
  Document read(Base base, String path) throws NotThere {
    Path file = find(base, path);
    Document known = read.get(file);
    if (known == null) {
      known = open(base, path, file);
      read.put(file, known);
    }
    return known;
  }

  private static Document open(Base base, String path, Path file) throws NotThere {
    String shown = base.show(path);
    int slash = shown.lastIndexOf('/');
    Path folder = file.getParent();
    Base own =
        new Base(
            folder == null ? base.root() : folder,
            base.root(),
            slash < 0 ? "" : shown.substring(0, slash));
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new NotThere(
            Quote.of(shown) + " is larger than 16 MB, and so is not read", "split it");
      }
      TextFiles.Decoded text = TextFiles.decode(shown, Files.readAllBytes(file));
      SourceFile source = text.file();
      if (text.flaw() != null) {
        return document(source, new Tree(null, List.of(text.flaw())), own, file);
      }
      return document(
          source, isJson(source) ? JsonReader.read(source) : YamlReader.read(source), own, file);
    } catch (IOException unreadable) {
      throw new NotThere(Quote.of(shown) + " cannot be read", "check who may read it");
    }
  }

  private static Document document(SourceFile source, Tree tree, Base base, Path file) {
    SourceSpan start = SourceSpan.startOf(source);
    List<SchemaFlaw> flaws = new ArrayList<>();
    for (Flaw flaw : tree.flaws()) {
      flaws.add(Flaws.of(flaw));
    }
    @Nullable Node root = tree.root();
    if (root == null && flaws.stream().noneMatch(f -> f.kind() == SchemaFlaw.Kind.UNREADABLE)) {
      flaws.add(Flaws.unreadable(start, "", "this file is empty", "write what should be in it"));
    }
    if (root != null && root.weight() > MAX_VALUES) {
      root = null;
      flaws.add(Flaws.tooLarge(start));
    }
    return new Document(start, Iris.ofFile(file, base.root()), base, root, false, flaws);
  }

  private static boolean isJson(SourceFile source) {
    String text = source.text().stripLeading();
    boolean yaml = source.name().endsWith(".yaml") || source.name().endsWith(".yml");
    return !yaml
        && (source.name().endsWith(".json") || text.startsWith("{") || text.startsWith("["));
  }

  private static List<String> siblings(Path file) {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.limit(SIBLINGS).map(f -> String.valueOf(f.getFileName())).sorted().toList();
    } catch (IOException unlisted) {
      return List.of();
    }
  }
}
