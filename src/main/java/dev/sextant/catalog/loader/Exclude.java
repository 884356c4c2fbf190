package dev.sextant.catalog.loader;

import com.google.re2j.Pattern;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Place;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that are not looked for: a pattern as in {@code include}, below the configuration's folder.
 * One that means a folder means everything in it.
 */
record Exclude(Pattern pattern) {
  static @Nullable Exclude parse(Reading reading, Node node, Place place) {
    String text = Values.text(reading, node, place);
    if (text == null || !(node instanceof ScalarNode scalar)) {
      return null;
    }
    String path = plain(text);
    String help =
        text.startsWith("!")
            ? "a pattern cannot take something back: name only what is to be left out"
            : text.indexOf('\\') >= 0
                ? "write the names with `/` between them"
                : path.startsWith("../") || path.equals("..")
                    ? "it starts at this file's folder and cannot lead out of it"
                    : "write it like `vendor/**` or `**/generated/*.yaml`";
    Pattern pattern = path.isEmpty() || !help.startsWith("write it") ? null : Glob.whole(path);
    return pattern == null
        ? Values.refuse(reading, scalar, place, "a pattern for files below this folder", help)
        : new Exclude(pattern);
  }

  /** Without what says nothing: a start at the folder itself, and "everything in it" at the end. */
  private static String plain(String text) {
    String path = text.strip();
    while (path.startsWith("./") || path.startsWith("/")) {
      path = path.substring(path.indexOf('/') + 1);
    }
    for (String end : List.of("/**/*", "/**", "/")) {
      path = path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
    }
    return path;
  }

  boolean matches(Path relative) {
    return pattern.matches(relative.toString().replace('\\', '/'));
  }
}
