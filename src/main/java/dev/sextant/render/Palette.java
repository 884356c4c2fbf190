package dev.sextant.render;

import dev.sextant.finding.Severity;

/** Colours for a terminal, or none at all. */
public record Palette(boolean coloured) {
  /** No colours: for files, pipes and golden outputs. */
  public static final Palette PLAIN = new Palette(false);

  public String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("1;31", text);
      case WARNING -> paint("1;33", text);
      case NOTE -> paint("1;36", text);
    };
  }

  public String bold(String text) {
    return paint("1", text);
  }

  /** What frames the excerpt and should not compete with it. */
  public String faint(String text) {
    return paint("34", text);
  }

  private String paint(String code, String text) {
    return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
