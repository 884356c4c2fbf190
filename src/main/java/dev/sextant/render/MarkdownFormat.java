package dev.sextant.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Escapes text for Markdown: outside of backquotes nothing that a user wrote is markup, a link or
 * HTML.
 */
public final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Text> {
  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private static final String SPECIAL = "\\*_[]#|~!";

  /** A space without width, between two characters that together would be a link. */
  private static final String NOTHING = "&#8203;";

  private MarkdownFormat() {}

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(escapePlainText(text));
  }

  @Override
  public String escapePlainText(String written) {
    String text = Legible.of(written.replace('\n', ' ').replace('\r', ' '));
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Several in a row are another sign to Markdown, which would then see no code but HTML.
      boolean again = c == '`' && i > 0 && text.charAt(i - 1) == '`';
      code ^= c == '`' && !again;
      if (again) {
        escaped.append('\'');
      } else if (c == '|') {
        escaped.append("\\|");
      } else if (code) {
        escaped.append(c);
      } else if (c == '<') {
        escaped.append("&lt;");
      } else if (c == '&') {
        escaped.append("&amp;");
      } else {
        escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
        escaped.append(calls(text, i) ? NOTHING : "");
      }
    }
    // A backquote without a partner would turn the rest of the line into code.
    return code ? escaped.append('`').toString() : escaped.toString();
  }

  /**
   * Whether code hosts would link from here on, and may tell someone: {@code @name}, {@code #12},
   * {@code https://} and {@code www.}; they look for these once escapes are gone.
   */
  private static boolean calls(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (text.charAt(at)) {
      case '@', '#' -> Character.isLetterOrDigit(next);
      case ':' -> next == '/';
      case 'w', 'W' -> text.regionMatches(true, at, "www.", 0, 4);
      default -> false;
    };
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Text newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
    return new Text(plain, markup);
  }

  /** Text that is already escaped, or will be. */
  public static final class Text extends CommonTemplateMarkupOutputModel<Text> {
    Text(@Nullable String plain, @Nullable String markup) {
      super(plain, markup);
    }

    @Override
    public MarkdownFormat getOutputFormat() {
      return INSTANCE;
    }
  }
}
