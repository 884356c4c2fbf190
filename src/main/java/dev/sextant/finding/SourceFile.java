package dev.sextant.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that findings point into, kept so that an excerpt is what was judged and not what the disk
 * holds later.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private @Nullable List<String> lines;

  /**
   * @param name the path as the user would write it from where the tool runs, with forward slashes
   * @param text the content without a byte-order mark
   */
  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The line with this 1-based number, without its line break; empty past the end. */
  public String line(int number) {
    if (lines == null) {
      lines = split(text);
    }
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** Breaks where the YAML parser breaks, so that line numbers agree with its marks. */
  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }

  @Override
  public String toString() {
    return name;
  }
}
