package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the files below a path and puts those of one catalog together. */
final class CatalogFinder {
  private final FileReader reader;
  private final Map<Path, CatalogFile> read = new LinkedHashMap<>();

  CatalogFinder(FileReader reader) {
    this.reader = reader;
  }

  /**
   * The catalogs at a path, each as its files with the head first.
   *
   * @throws IOException where the path does not exist, cannot be read, or holds no catalog
   */
  List<List<CatalogFile>> find(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString(), null, "no such file or folder");
    }
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.isDirectory(absolute)) {
      return inFolder(absolute, path);
    }
    Path parent = absolute.getParent();
    Path root = CatalogRoot.above(parent == null ? absolute : parent);
    CatalogFile head = reader.read(absolute, root);
    read.put(absolute, head);
    List<CatalogFile> files = new ArrayList<>(List.of(head));
    include(head, root, files);
    return List.of(files);
  }

  private List<List<CatalogFile>> inFolder(Path folder, Path asGiven) throws IOException {
    Path root = CatalogRoot.above(folder);
    for (Path file : YamlFiles.below(folder)) {
      CatalogFile catalogFile = reader.readIfCatalog(file, root);
      if (catalogFile != null) {
        read.put(file, catalogFile);
      }
    }
    if (read.isEmpty()) {
      throw new NoSuchFileException(
          asGiven.toString(), null, "no catalog below it: no YAML file has a `sextant:` line");
    }
    List<CatalogFile> heads = read.values().stream().filter(CatalogFile::isHead).toList();
    if (heads.size() <= 1) {
      List<CatalogFile> all = new ArrayList<>(heads);
      read.values().stream().filter(file -> !file.isHead()).forEach(all::add);
      for (CatalogFile file : List.copyOf(all)) {
        include(file, root, all);
      }
      return List.of(all);
    }
    return assign(heads, root);
  }

  /**
   * Each file belongs to the head that includes it, else to the one in the nearest folder above it.
   */
  private List<List<CatalogFile>> assign(List<CatalogFile> heads, Path root) throws IOException {
    Map<CatalogFile, List<CatalogFile>> catalogs = new LinkedHashMap<>();
    for (CatalogFile head : heads) {
      List<CatalogFile> files = new ArrayList<>(List.of(head));
      include(head, root, files);
      catalogs.put(head, files);
    }
    for (CatalogFile file : read.values()) {
      boolean taken = catalogs.values().stream().anyMatch(files -> files.contains(file));
      if (!taken) {
        CatalogFile owner = nearest(file, heads);
        catalogs.computeIfAbsent(owner == null ? file : owner, f -> new ArrayList<>()).add(file);
      }
    }
    return List.copyOf(catalogs.values());
  }

  private static @Nullable CatalogFile nearest(CatalogFile file, List<CatalogFile> heads) {
    Path folder = file.base().folder();
    Optional<CatalogFile> nearest =
        heads.stream()
            .filter(head -> folder.startsWith(head.base().folder()))
            .max(Comparator.comparingInt(head -> head.base().folder().getNameCount()));
    List<CatalogFile> equallyNear =
        heads.stream()
            .filter(
                head ->
                    nearest.isPresent()
                        && head.base().folder().equals(nearest.get().base().folder()))
            .toList();
    if (equallyNear.size() == 1) {
      return equallyNear.get(0);
    }
    Place place = new Place(CatalogPath.ROOT, SourceSpan.startOf(file.source()));
    file.problems()
        .report(
            LoadingRules.UNREADABLE_CATALOG,
            place,
            "there are several catalogs here, and nothing says to which of them this file belongs",
            "name it under `include:` of one of them, or move it below the folder of one")
        .detail(file.source().name());
    return null;
  }

  /** Adds what a file includes, and what that includes; a file is added once, so a cycle ends. */
  private void include(CatalogFile file, Path root, List<CatalogFile> files) throws IOException {
    for (ScalarNode glob : file.includes()) {
      for (Path path : Includes.matching(file, glob, root)) {
        CatalogFile included = read.get(path);
        if (included == null) {
          included = reader.read(path, root);
          read.put(path, included);
        }
        if (!files.contains(included)) {
          if (included.isHead() && files.stream().anyMatch(CatalogFile::isHead)) {
            secondHead(file, glob, included);
            continue;
          }
          files.add(included);
          include(included, root, files);
        }
      }
    }
  }

  private static void secondHead(CatalogFile file, ScalarNode glob, CatalogFile other) {
    SourceFile source = other.source();
    ScalarNode system = other.system();
    file.problems()
        .report(
            LoadingRules.DUPLICATE_NAME,
            new Place(CatalogPath.of("include"), glob.span()),
            "this includes `"
                + source.name()
                + "`, which has a `system:` of its own and is another catalog",
            "include only files without a `system:` line")
        .detail(source.name())
        .note(
            new Place(
                CatalogPath.of("system"),
                system == null ? SourceSpan.startOf(source) : system.span()),
            "the other system is named here");
  }
}
