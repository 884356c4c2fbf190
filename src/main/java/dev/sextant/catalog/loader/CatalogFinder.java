package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the files below a path and puts those of one catalog together. */
final class CatalogFinder {
  private final FileReader reader;
  private final Overlays overlays;
  private final Path root;
  private final Includes includes;
  private final Exclusions exclusions;

  /** Every file by its real path, so that a link to one does not make it two. */
  private final Map<Path, CatalogFile> read = new LinkedHashMap<>();

  private CatalogFinder(FileReader reader, Overlays overlays, Path root, Path named) {
    this.reader = reader;
    this.overlays = overlays;
    this.root = root;
    this.exclusions = new Exclusions(root, named);
    this.includes = new Includes(root, exclusions);
  }

  /**
   * The catalogs at a path, each as its files with the head first.
   *
   * @throws IOException where the path does not exist, cannot be read, or holds no catalog
   */
  static List<List<CatalogFile>> find(FileReader reader, Overlays overlays, Path path)
      throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.isDirectory(absolute)) {
      Path root = CatalogRoot.above(absolute);
      return new CatalogFinder(reader, overlays, root, absolute).inFolder(absolute, path);
    }
    Path parent = absolute.getParent();
    Path root = CatalogRoot.above(parent == null ? absolute : parent);
    CatalogFinder finder = new CatalogFinder(reader, overlays, root, absolute);
    Map<Path, CatalogFile> files = new LinkedHashMap<>();
    finder.add(absolute.toRealPath(), reader.read(absolute, root), files);
    return List.of(List.copyOf(files.values()));
  }

  private List<List<CatalogFile>> inFolder(Path folder, Path asGiven) throws IOException {
    for (Path file : YamlFiles.below(folder, exclusions::covers)) {
      CatalogFile catalogFile = reader.readIfCatalog(file, root);
      if (catalogFile != null) {
        read.putIfAbsent(file.toRealPath(), catalogFile);
      }
    }
    overlays.setAside(read);
    if (read.isEmpty()) {
      throw new IOException(
          "no catalog in "
              + asGiven
              + (exclusions.any()
                  ? ": all that there is may be excluded in `.sextant.yaml`"
                  : ": no YAML file there has a `sextant:` line; `sextant init` writes a first one"));
    }
    Map<Path, CatalogFile> heads = new LinkedHashMap<>();
    read.forEach((path, file) -> putIf(file.isHead(), heads, path, file));
    return heads.size() > 1 ? assign(heads) : List.of(together(heads));
  }

  private static void putIf(
      boolean wanted, Map<Path, CatalogFile> files, Path path, CatalogFile file) {
    if (wanted) {
      files.put(path, file);
    }
  }

  private List<CatalogFile> together(Map<Path, CatalogFile> head) throws IOException {
    Map<Path, CatalogFile> files = new LinkedHashMap<>();
    for (Map.Entry<Path, CatalogFile> entry : head.entrySet()) {
      add(entry.getKey(), entry.getValue(), files);
    }
    for (Map.Entry<Path, CatalogFile> entry : List.copyOf(read.entrySet())) {
      add(entry.getKey(), entry.getValue(), files);
    }
    return List.copyOf(files.values());
  }

  /**
   * Each file belongs to the heads that include it, else to the one in the nearest folder above.
   */
  private List<List<CatalogFile>> assign(Map<Path, CatalogFile> heads) throws IOException {
    Map<Path, Map<Path, CatalogFile>> catalogs = new LinkedHashMap<>();
    Map<Path, CatalogFile> taken = new LinkedHashMap<>();
    Map<Path, List<Path>> headsByFolder = new LinkedHashMap<>();
    for (Map.Entry<Path, CatalogFile> head : heads.entrySet()) {
      Map<Path, CatalogFile> files = new LinkedHashMap<>();
      add(head.getKey(), head.getValue(), files);
      catalogs.put(head.getKey(), files);
      taken.putAll(files);
      headsByFolder
          .computeIfAbsent(head.getValue().base().folder(), f -> new ArrayList<>())
          .add(head.getKey());
    }
    for (Map.Entry<Path, CatalogFile> entry : List.copyOf(read.entrySet())) {
      if (!taken.containsKey(entry.getKey())) {
        Path owner = nearest(entry.getValue(), headsByFolder);
        Path catalog = owner == null ? entry.getKey() : owner;
        Map<Path, CatalogFile> files =
            catalogs.computeIfAbsent(catalog, c -> new LinkedHashMap<>());
        add(entry.getKey(), entry.getValue(), files);
        taken.putAll(files);
      }
    }
    return catalogs.values().stream().map(files -> List.copyOf(files.values())).toList();
  }

  private static @Nullable Path nearest(CatalogFile file, Map<Path, List<Path>> headsByFolder) {
    for (Path up = file.base().folder(); up != null; up = up.getParent()) {
      List<Path> heads = headsByFolder.getOrDefault(up, List.of());
      if (heads.size() == 1) {
        return heads.get(0);
      }
      if (!heads.isEmpty()) {
        break;
      }
    }
    file.problems()
        .report(
            LoadingRules.UNREADABLE_CATALOG,
            new Place(CatalogPath.ROOT, SourceSpan.startOf(file.source())),
            "there are several catalogs here, and nothing says to which of them this file belongs",
            "name it under `include:` of one of them, or move it below the folder of one")
        .detail(file.source().name());
    return null;
  }

  /** Adds a file, what it includes, and what that includes; each once, so that a cycle ends. */
  private void add(Path path, CatalogFile file, Map<Path, CatalogFile> files) throws IOException {
    Deque<CatalogFile> waiting = new ArrayDeque<>();
    if (files.putIfAbsent(path, file) == null) {
      waiting.add(file);
    }
    while (!waiting.isEmpty()) {
      CatalogFile next = waiting.remove();
      for (ScalarNode glob : next.includes()) {
        for (Path match : includes.matching(next, glob)) {
          if (overlays.isAside(match, root, Glob.of(glob.text()).hasWildcards())) {
            continue;
          }
          CatalogFile included = included(match);
          if (files.containsKey(match.toRealPath())) {
            continue;
          }
          if (included.isHead() && files.values().stream().anyMatch(CatalogFile::isHead)) {
            secondHead(next, glob, included);
          } else {
            files.put(match.toRealPath(), included);
            waiting.add(included);
          }
        }
      }
    }
  }

  private CatalogFile included(Path path) throws IOException {
    Path real = path.toRealPath();
    CatalogFile known = read.get(real);
    if (known == null) {
      known = reader.read(path, root);
      read.put(real, known);
    }
    return known;
  }

  private static void secondHead(CatalogFile file, ScalarNode glob, CatalogFile other) {
    SourceFile source = other.source();
    ScalarNode system = other.system();
    file.problems()
        .report(
            LoadingRules.DUPLICATE_NAME,
            new Place(CatalogPath.of("include"), glob.span()),
            "this includes "
                + Quote.of(source.name())
                + ", which has a `system:` of its own and is another catalog",
            "include only files without a `system:` line")
        .detail(source.name())
        .note(
            new Place(
                CatalogPath.of("system"),
                system == null ? SourceSpan.startOf(source) : system.span()),
            "the other system is named here");
  }
}
