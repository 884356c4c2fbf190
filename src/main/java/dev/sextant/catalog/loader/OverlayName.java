package dev.sextant.catalog.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file's name as that of an overlay: {@code catalog.prod.yaml} lies over {@code catalog.yaml} in
 * {@code prod}.
 */
record OverlayName(Path folder, String stem, String environment) {
  private static final Pattern NAME =
      Pattern.compile("(?<stem>.+)\\.(?<environment>[A-Za-z0-9_-]+)\\.ya?ml", Pattern.DOTALL);

  private static final List<String> ENDINGS = List.of(".yaml", ".yml");

  /** Null where there is nothing between two dots that could be an environment. */
  static @Nullable OverlayName of(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    Path folder = file.getParent();
    return folder != null && name.matches()
        ? new OverlayName(folder, name.group("stem"), name.group("environment"))
        : null;
  }

  /** What the overlays of a file may be called. */
  static List<Path> overlaysOf(Path file, String environment) {
    String name = String.valueOf(file.getFileName());
    String stem = name.replaceFirst("\\.ya?ml$", "");
    return ENDINGS.stream()
        .map(ending -> file.resolveSibling(stem + "." + environment + ending))
        .filter(overlay -> !stem.equals(name))
        .toList();
  }

  /** What the file that it lies over may be called. */
  Stream<Path> below() {
    return ENDINGS.stream().map(ending -> folder.resolve(stem + ending));
  }
}
