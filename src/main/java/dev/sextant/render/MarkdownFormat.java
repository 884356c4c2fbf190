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
      }
    }
    // A backquote without a partner would turn the rest of the line into code.
    return code ? escaped.append('`').toString() : escaped.toString();
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
