package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import dev.sextant.finding.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the globs of {@code include:} into files, all of them below the catalog's root. */
final class Includes {
  /** More patterns than anyone needs, and few enough to try them all. */
  private static final int MOST_PATTERNS = 500;

  private final Path root;
  private final Exclusions exclusions;
  private final Map<Path, List<Path>> below = new HashMap<>();
  private int patterns;

  Includes(Path root, Exclusions exclusions) {
    this.root = root;
    this.exclusions = exclusions;
  }

  /** The files that one glob means, sorted; says so where there are none. */
  List<Path> matching(CatalogFile file, ScalarNode glob) throws IOException {
    Glob wanted = Glob.of(glob.text());
    if (file.base().resolve(wanted.folder()) == null) {
      report(
          LoadingRules.REFERENCE_LEAVES_CATALOG,
          file,
          glob,
          Quote.of(glob.text())
              + " leads out of the catalog's root, `"
              + file.base().rootName()
              + "`",
          "include only files below the root");
      return List.of();
    }
    Path start = file.base().folder().resolve(wanted.folder()).normalize();
    if (!wanted.hasWildcards()) {
      return literal(file, glob, start);
    }
    if (++patterns > MOST_PATTERNS) {
      report(
          LoadingRules.UNKNOWN_REFERENCE,
          file,
          glob,
          "this is one pattern too many: a catalog may have " + MOST_PATTERNS,
          "use `**` to include whole folders");
      return List.of();
    }
    List<Path> found = Files.isDirectory(start) ? search(start, wanted) : List.of();
    List<Path> kept = found.stream().filter(path -> !exclusions.covers(path)).toList();
    if (kept.isEmpty() && !found.isEmpty()) {
      report(
          LoadingRules.UNKNOWN_REFERENCE,
          file,
          glob,
          "every file that matches " + Quote.of(glob.text()) + " is excluded",
          "correct the pattern, or `exclude` in `.sextant.yaml`; a file that is named in full is"
              + " read in any case");
    } else if (found.isEmpty()) {
      report(
          LoadingRules.UNKNOWN_REFERENCE,
          file,
          glob,
          "no YAML file matches " + Quote.of(glob.text()),
          "correct the pattern; it starts at the file that holds it: `teams/*.yaml`,"
              + " `**/service.yaml`");
    }
    return kept;
  }

  private static List<Path> literal(CatalogFile file, ScalarNode glob, Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    boolean folder = Files.isDirectory(path);
    String name = glob.text().replaceFirst("/+$", "");
    report(
        LoadingRules.UNKNOWN_REFERENCE,
        file,
        glob,
        Quote.of(glob.text()) + (folder ? " is a folder, not a file" : " does not exist"),
        folder
            ? "did you mean " + Quote.of(name + "/**/*.yaml") + "?"
            : "correct the path; it starts at the file that holds it");
    return List.of();
  }

  private List<Path> search(Path start, Glob wanted) throws IOException {
    List<Path> candidates = below.get(start);
    if (candidates == null) {
      candidates = YamlFiles.below(start, path -> false);
      below.put(start, candidates);
    }
    List<Path> found = new ArrayList<>();
    for (Path candidate : candidates) {
      if (wanted.matches(start.relativize(candidate))
          && candidate.toRealPath().startsWith(root.toRealPath())) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** What cannot be found may declare anything, so nothing can be said to be missing any more. */
  private static void report(
      RuleInfo rule, CatalogFile file, ScalarNode glob, String message, String help) {
    file.problems()
        .report(rule, new Place(CatalogPath.of("include"), glob.span()), message, help)
        .detail(glob.text());
    file.problems().incomplete();
  }
}
