package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogs at a path. Whatever is wrong with their content is a finding; only failing to
 * read throws.
 */
public final class CatalogLoader {
  /** How large a file may be unless said otherwise, in bytes. */
  public static final long DEFAULT_MAX_BYTES = 256L * 1024 * 1024;

  private final Path workingDirectory;
  private final FileReader reader;
  private final Overlays overlays;

  /**
   * @param workingDirectory what paths in findings are relative to
   * @param maxBytes the size beyond which a file is not read
   */
  public CatalogLoader(Path workingDirectory, long maxBytes) {
    this(workingDirectory, maxBytes, null);
  }

  /**
   * @param environment which overlays lie over the catalogs' files; null for none
   */
  public CatalogLoader(Path workingDirectory, long maxBytes, @Nullable String environment) {
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    this.reader = new FileReader(this.workingDirectory, maxBytes);
    this.overlays = new Overlays(reader, environment);
  }

  /**
   * Reads a catalog file, or every catalog below a folder.
   *
   * @throws IOException where the path does not exist, cannot be read, or holds no catalog
   */
  public List<LoadedCatalog> load(Path path) throws IOException {
    try {
      Path folder = Files.isDirectory(path) ? path.toAbsolutePath().normalize() : null;
      List<LoadedCatalog> loaded = new ArrayList<>();
      Map<Base, ConfigurationFile> configurations = new HashMap<>();
      for (List<CatalogFile> files : CatalogFinder.find(reader, overlays, path)) {
        List<CatalogFile> laid = overlays.over(files);
        Environment environment = overlays.environment(files, laid.size() > files.size());
        // Files that no `system:` leads are a part of something larger.
        boolean whole = folder != null && files.get(0).isHead();
        Configuration configuration =
            ConfigurationFile.nearest(files.get(0).base(), folder, configurations);
        loaded.add(bind(laid, whole, configuration, environment));
      }
      return loaded;
    } catch (OutOfMemoryError tooMuch) {
      // What was read so far is out of reach here, so there is room again to say so.
      long mebibytes = Runtime.getRuntime().maxMemory() / (1024 * 1024);
      throw new IOException(
          "%s does not fit into %d MiB of memory; allow more, as in JAVA_OPTS=-Xmx4g"
              .formatted(path, mebibytes),
          tooMuch);
    }
  }

  /**
   * Reads a catalog that is not in a file; its relative paths start at the working directory, and
   * it has no configuration.
   *
   * @param name how findings call it
   */
  public LoadedCatalog load(String name, byte[] content) {
    Base base = new Base(workingDirectory, CatalogRoot.above(workingDirectory), "");
    return bind(
        List.of(CatalogText.of(name, content).in(base)),
        false,
        Configuration.none(base, false, List.of()),
        null);
  }

  private static LoadedCatalog bind(
      List<CatalogFile> files,
      boolean whole,
      Configuration configuration,
      @Nullable Environment environment) {
    Problems problems = new Problems();
    Map<SourceFile, Base> bases = new LinkedHashMap<>();
    List<MapNode> roots = new ArrayList<>();
    for (CatalogFile file : files) {
      bases.put(file.source(), file.base());
      if (file.root() != null) {
        roots.add(file.root());
      }
    }
    boolean complete = files.stream().noneMatch(file -> file.problems().isIncomplete());
    SourceFile first = files.get(0).source();
    if (roots.isEmpty()) {
      roots.add(MapNode.of(SourceSpan.startOf(first), new LinkedHashMap<>()));
    }
    MapNode root = Merger.merge(roots, problems);
    Reading reading = new Reading(problems, new Names(root, problems), bases);
    Catalog catalog =
        CatalogBinder.bind(
            reading, root, start(files), fallbackName(files.get(0)), configuration.policy());
    List<Finding> findings = new ArrayList<>();
    files.forEach(file -> findings.addAll(file.problems().findings()));
    // A name that an unreadable file may declare cannot be called unknown.
    problems.findings().stream()
        .filter(finding -> complete || !finding.rule().equals(LoadingRules.UNKNOWN_REFERENCE))
        .forEach(findings::add);
    return new LoadedCatalog(
        catalog,
        complete,
        findings.stream().sorted().toList(),
        files.stream().map(CatalogFile::source).toList(),
        files.stream().flatMap(file -> file.waivers().stream()).toList(),
        whole,
        configuration,
        environment);
  }

  private static Place start(List<CatalogFile> files) {
    for (CatalogFile file : files) {
      ScalarNode system = file.system();
      if (system != null) {
        return new Place(CatalogPath.ROOT, system.span());
      }
    }
    return new Place(CatalogPath.ROOT, SourceSpan.startOf(files.get(0).source()));
  }

  private static String fallbackName(CatalogFile file) {
    Path folder = file.base().folder().getFileName();
    return folder == null ? "catalog" : folder.toString();
  }
}
