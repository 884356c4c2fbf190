package dev.sextant.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which things of a catalog are meant: a path as findings write it, where {@code *} stands for any
 * part of one name.
 *
 * <p>It covers what it names and everything within: {@code services.billing} also {@code
 * services.billing.consumes.ChargeCard}. A single {@code *} covers the whole catalog.
 */
public final class PathPattern {
  private final List<String> names;

  private PathPattern(List<String> names) {
    this.names = names;
  }

  /** Reads a pattern; empty where it is none: an empty name, or a quote that does not end. */
  public static Optional<PathPattern> parse(String text) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    boolean started = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\' && i + 1 < text.length()) {
        name.append(text.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
        started = true;
      } else if (c == '.' && !quoted) {
        if (!started) {
          return Optional.empty();
        }
        names.add(name.toString());
        name.setLength(0);
        started = false;
      } else {
        name.append(c);
        started = true;
      }
    }
    names.add(name.toString());
    return quoted || !started ? Optional.empty() : Optional.of(new PathPattern(names));
  }

  /** The one thing that it names; empty where a star leaves that open. */
  public Optional<CatalogPath> only() {
    return names.stream().anyMatch(name -> name.indexOf('*') >= 0)
        ? Optional.empty()
        : Optional.of(CatalogPath.of(names.toArray(String[]::new)));
  }

  public boolean covers(CatalogPath path) {
    return covers(path.names());
  }

  /**
   * As {@link #covers(CatalogPath)}, where many patterns are held against one thing.
   *
   * @param parts the thing's names
   */
  public boolean covers(List<String> parts) {
    if (names.equals(List.of("*"))) {
      return true;
    }
    if (parts.size() < names.size()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      if (!matches(names.get(i), parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Goes back to the last star only, so that no pattern takes more than pattern × name steps. */
  private static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int afterStar = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        afterStar = n;
      } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++afterStar;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
