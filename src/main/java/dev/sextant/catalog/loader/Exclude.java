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
  /** More patterns than anyone needs, and few enough to try them all for every file. */
  private static final int MOST_PATTERNS = 500;

  /** What a configuration leaves out. */
  static List<Exclude> all(Section s) {
    List<Exclude> all = s.list("exclude", Exclude::parse).or(List.of());
    if (all.size() <= MOST_PATTERNS) {
      return all;
    }
    s.reading()
        .problems()
        .report(
            LoadingRules.WRONG_TYPE,
            s.placeOfKey("exclude"),
            "these are %d patterns, of which only the first %d are used"
                .formatted(all.size(), MOST_PATTERNS),
            "name whole folders, or use `**`");
    return all.subList(0, MOST_PATTERNS);
  }

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
    int start = 0;
    while (path.startsWith("./", start) || path.startsWith("/", start)) {
      start = path.indexOf('/', start) + 1;
    }
    path = path.substring(start);
    for (String end : List.of("/**/*", "/**", "/")) {
      path = path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
    }
    return path;
  }

  boolean matches(Path relative) {
    return pattern.matches(relative.toString().replace('\\', '/'));
  }
}
