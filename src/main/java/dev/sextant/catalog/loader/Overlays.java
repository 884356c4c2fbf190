package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.MapNode;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files that say how a catalog differs from environment to environment: {@code
 * catalog.prod.yaml} lies over {@code catalog.yaml} in {@code prod}, and is no part of a catalog.
 */
final class Overlays {
  /** More than anyone looks through for a guess at what was meant. */
  private static final int MOST_GUESSES = 1000;

  private final FileReader reader;
  private final @Nullable String environment;

  /**
   * @param environment what is judged; null where no environment is
   */
  Overlays(FileReader reader, @Nullable String environment) {
    this.reader = reader;
    this.environment = environment;
  }

  /** Takes out of the files found those that only lie over others. */
  void setAside(Map<Path, CatalogFile> found) {
    Map<Path, CatalogFile> byName =
        found.values().stream()
            .collect(Collectors.toMap(CatalogFile::path, file -> file, (first, second) -> first));
    Set<CatalogFile> aside = new HashSet<>();
    for (CatalogFile file : found.values()) {
      OverlayName name = OverlayName.of(file.path());
      if (name != null
          && name.below()
              .map(byName::get)
              .anyMatch(below -> below != null && isOverlay(name, file, below))) {
        aside.add(file);
      }
    }
    found.values().removeIf(aside::contains);
  }

  /**
   * Whether a file that {@code include} means only lies over another there.
   *
   * @param byPattern whether a pattern matches it, so that nobody may have meant it
   */
  boolean isAside(Path match, Path root, boolean byPattern) throws IOException {
    OverlayName name = OverlayName.of(match);
    if (name == null || !(byPattern || name.environment().equals(environment))) {
      return false;
    }
    CatalogFile file = reader.readIfCatalog(match, root);
    for (Path path : name.below().filter(Files::isRegularFile).toList()) {
      CatalogFile below = reader.readIfCatalog(path, root);
      if (below != null && (file == null || isOverlay(name, file, below))) {
        return true;
      }
    }
    return false;
  }

  /** Those of other environments need not be told from parts where they cannot be meant as one. */
  private boolean isOverlay(OverlayName name, CatalogFile file, CatalogFile below) {
    MapNode over = file.root();
    MapNode under = below.root();
    return name.environment().equals(environment)
        || (over != null && under != null && OverlayContent.onlyRepeats(over, under));
  }

  /** A catalog's files with what the environment changes, and behind them its overlays. */
  List<CatalogFile> over(List<CatalogFile> files) throws IOException {
    if (environment == null) {
      return files;
    }
    List<CatalogFile> laid = new ArrayList<>();
    List<CatalogFile> overlays = new ArrayList<>();
    for (CatalogFile file : files) {
      CatalogFile overlay = overlay(file, environment);
      if (overlay == null) {
        laid.add(file);
      } else {
        laid.add(file.holding(OverlayMerge.lay(file, overlay)));
        overlays.add(overlay.holding(null));
      }
    }
    laid.addAll(overlays);
    return laid;
  }

  private @Nullable CatalogFile overlay(CatalogFile file, String name) throws IOException {
    List<Path> there =
        OverlayName.overlaysOf(file.path(), name).stream().filter(Files::isRegularFile).toList();
    if (there.isEmpty()) {
      return null;
    }
    CatalogFile overlay = reader.readOverlay(there.get(0), file.base().root());
    if (there.size() > 1) {
      overlay
          .problems()
          .report(
              LoadingRules.DUPLICATE_NAME,
              new Place(CatalogPath.ROOT, SourceSpan.startOf(overlay.source())),
              "there is a second overlay, `" + there.get(1).getFileName() + "`, for the same file",
              "keep one of them; this one is used meanwhile")
          .detail(overlay.source().name());
    }
    return overlay;
  }

  /** The environment as far as it concerns a catalog; null where none is judged. */
  @Nullable Environment environment(List<CatalogFile> files, boolean differs) throws IOException {
    return environment == null
        ? null
        : new Environment(environment, differs, differs ? Set.of() : others(files));
  }

  private Set<String> others(List<CatalogFile> files) throws IOException {
    Set<Path> known = files.stream().map(CatalogFile::path).collect(Collectors.toSet());
    Set<String> others = new TreeSet<>();
    int looked = 0;
    for (Path folder : known.stream().map(Path::getParent).collect(Collectors.toSet())) {
      try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder, "*.y*ml")) {
        for (Path sibling : siblings) {
          OverlayName name = OverlayName.of(sibling);
          if (++looked < MOST_GUESSES
              && name != null
              && name.below().anyMatch(known::contains)
              && reader.isOverlay(sibling, files.get(0).base().root())) {
            others.add(name.environment());
          }
        }
      }
    }
    return others;
  }
}
