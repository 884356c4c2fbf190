package dev.sextant.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fills the templates of the class path with view records; what users wrote is escaped for the
 * target.
 */
public final class Templates {
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  public Templates() {
    configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, "/templates"));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("c");
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setRegisteredCustomOutputFormats(List.of(MarkdownFormat.INSTANCE));
    configuration.setOutputFormat(MarkdownFormat.INSTANCE);
  }

  /** Fills one template; the view is called {@code view} in it. */
  public void fill(String template, Object view, Writer out) throws IOException {
    try {
      configuration.getTemplate(template).process(Map.of("view", view), out);
    } catch (TemplateException broken) {
      throw new IOException(
          "the template " + template + " cannot be filled: " + broken.getMessage(), broken);
    }
  }
}
