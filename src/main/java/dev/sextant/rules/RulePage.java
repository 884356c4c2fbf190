package dev.sextant.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files of a rule's folder, which are its page, its example and its test at once. */
public record RulePage(String rule) {
  /** The page, in Markdown. */
  public String text() {
    return file("rule.md").orElseThrow(() -> new IllegalStateException("no page for " + rule));
  }

  /** The one line that says what the rule is about. */
  public String summary() {
    return text().lines().skip(1).filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  /**
   * A file of the folder, such as {@code flagged.yaml}; empty where the rule has none of the name.
   */
  public Optional<String> file(String name) {
    try (InputStream in = RulePage.class.getResourceAsStream("/rules/" + rule + "/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
