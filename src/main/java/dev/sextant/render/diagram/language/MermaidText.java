package dev.sextant.render.diagram.language;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text that Mermaid shows as it stands: whatever could mean something is written as a number. */
public final class MermaidText {
  private static final String HARMLESS = " .,()-_/·•…";

  /** A text that begins like this would lose these words and be wrapped instead. */
  private static final Pattern WRAPPING = Pattern.compile("\\W*(no)?wrap:", CASE_INSENSITIVE);

  /** Between two dollars, which would begin a formula; it cannot be seen and has no width. */
  private static final String APART = "#8288;";

  private MermaidText() {}

  public static String lines(String text, int width) {
    return Label.wrap(text, width).stream()
        .map(MermaidText::escape)
        .collect(Collectors.joining("<br/>"));
  }

  /** One line; {@code ;} would end it, and {@code end} close a frame. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int point : Label.plain(text).codePoints().toArray()) {
      if (point == '$' && escaped.toString().endsWith("#36;")) {
        escaped.append(APART);
      }
      boolean colon = point == ':' && !WRAPPING.matcher(text).lookingAt();
      if (colon || Character.isLetterOrDigit(point) || HARMLESS.indexOf(point) >= 0) {
        escaped.appendCodePoint(point);
      } else {
        escaped.append('#').append(point).append(';');
      }
    }
    return escaped.toString();
  }

  /** A text in quotes, for what stands before a diagram, which is YAML. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int point : Label.plain(text).codePoints().toArray()) {
      if (Character.isLetterOrDigit(point) || HARMLESS.indexOf(point) >= 0 || point == ':') {
        quoted.appendCodePoint(point);
      } else {
        quoted.append("\\U%08X".formatted(point));
      }
    }
    return quoted.append('"').toString();
  }
}
