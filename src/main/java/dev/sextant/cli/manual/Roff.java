package dev.sextant.cli.manual;

import java.util.List;
import java.util.regex.Pattern;

/** Writes text with the macros of man(7), which groff and mandoc both understand. */
final class Roff {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private final StringBuilder page = new StringBuilder();

  /** A macro with its arguments. */
  Roff macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String argument : arguments) {
      page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
    return this;
  }

  /** Words that are filled into lines; what is in backquotes is bold, as it is to be typed. */
  Roff text(String words) {
    return raw(QUOTED.matcher(escaped(words)).replaceAll("\\\\fB$1\\\\fR"));
  }

  /** Lines that stay as they are. */
  Roff lines(List<String> lines) {
    page.append(".nf\n");
    lines.forEach(line -> raw(escaped(line)));
    page.append(".fi\n");
    return this;
  }

  /** Text that has its marks already. */
  Roff raw(String text) {
    boolean command = text.startsWith(".") || text.startsWith("'");
    page.append(command ? "\\&" : "").append(text).append('\n');
    return this;
  }

  /** A piece of page as it is. */
  Roff page(String part) {
    page.append(part);
    return this;
  }

  static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  /** A hyphen would become a typographic one, which nobody can copy and type. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                case '~' -> escaped.append("\\(ti");
                case '^' -> escaped.append("\\(ha");
                case '\'' -> escaped.append("\\(aq");
                default -> {
                  if (c < 0x80) {
                    escaped.append((char) c);
                  } else {
                    escaped.append("\\[u%04X]".formatted(c));
                  }
                }
              }
            });
    return escaped.toString();
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
