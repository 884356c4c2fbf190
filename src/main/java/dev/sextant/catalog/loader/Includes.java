package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Turns a glob of {@code include:} into the files it means, all of them below the catalog's root.
 */
final class Includes {
  private Includes() {}

  static List<Path> matching(CatalogFile file, ScalarNode glob, Path root) throws IOException {
    Place place = new Place(CatalogPath.of("include").child(glob.text()), glob.span());
    Path folder = file.base().folder();
    String fixed = glob.text().replaceFirst("[^/]*[*?\\[{].*", "");
    if (file.base().resolve(fixed) == null) {
      file.problems()
          .report(
              LoadingRules.REFERENCE_LEAVES_CATALOG,
              place,
              "`"
                  + glob.text()
                  + "` is not below the catalog's root, `"
                  + file.base().rootName()
                  + "`",
              "include only files below the root");
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    Path start = folder.resolve(fixed).normalize();
    if (Files.isRegularFile(start)) {
      found.add(start);
    } else if (Files.isDirectory(start) && !fixed.equals(glob.text())) {
      PathMatcher matcher = matcher(folder, glob);
      for (Path candidate : YamlFiles.below(start)) {
        boolean inside = candidate.toRealPath().startsWith(root.toRealPath());
        if (inside && matcher.matches(candidate)) {
          found.add(candidate);
        }
      }
    }
    if (found.isEmpty()) {
      file.problems()
          .report(
              LoadingRules.UNKNOWN_REFERENCE,
              place,
              "no YAML file matches `" + glob.text() + "`",
              "globs are relative to the file that holds them: `teams/*.yaml`, `**/catalog.yaml`")
          .detail(glob.text());
    }
    return found;
  }

  private static PathMatcher matcher(Path folder, ScalarNode glob) {
    String pattern =
        folder.toString().replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1") + "/" + glob.text();
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("/./", "/"));
    } catch (PatternSyntaxException notAGlob) {
      return path -> false;
    }
  }
}
