package dev.sextant.render.diagram.language;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text that PlantUML shows as it stands.
 *
 * <p>Its lines are read by a preprocessor, a parser and a markup language, one after the other. A
 * character written as {@code <U+0025>} means nothing to any of them and comes out as itself.
 */
public final class PlantUmlText {
  private static final String HARMLESS = " .,:()·•…";

  /** Marks that mean nothing alone but change the style when doubled. */
  private static final String HARMLESS_ALONE = "-_/";

  private static final int TIP_LENGTH = 200;

  private PlantUmlText() {}

  /** Lines joined as PlantUML breaks them. */
  public static String lines(String text, int width) {
    return Label.wrap(text, width).stream()
        .map(PlantUmlText::escape)
        .collect(Collectors.joining("\\n"));
  }

  /** Lines of {@link #lines} in bold. */
  public static String bold(String lines) {
    return Stream.of(lines.split(Pattern.quote("\\n")))
        .map(line -> "<b>" + line + "</b>")
        .collect(Collectors.joining("\\n"));
  }

  /** One line. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    int before = ' ';
    for (int point : Label.plain(text).codePoints().toArray()) {
      boolean alone = HARMLESS_ALONE.indexOf(point) >= 0 && point != before && before != ' ';
      if (Character.isLetterOrDigit(point) || HARMLESS.indexOf(point) >= 0 || alone) {
        escaped.appendCodePoint(point);
      } else {
        escaped.append("<U+%04X>".formatted(point));
      }
      before = point;
    }
    return escaped.toString();
  }

  /**
   * What makes a box lead somewhere and tell more on hovering, with a space before it; empty where
   * the link is none that a picture may carry.
   */
  public static String link(String link, String tip) {
    if (!Anchors.isHarmless(link)) {
      return "";
    }
    // PlantUML takes these two, escaped or not, for references into a pattern of its own.
    String safe = tip.replace('$', '\uFF04').replace('\\', '\uFF3C');
    String shown = tip.isEmpty() ? "" : "{" + escape(Label.cut(safe, TIP_LENGTH)) + "}";
    return " [[" + link + shown + "]]";
  }
}
