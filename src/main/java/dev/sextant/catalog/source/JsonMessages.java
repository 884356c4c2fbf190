package dev.sextant.catalog.source;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Says why a text is no JSON: in our words for what happens often, else in the parser's. */
final class JsonMessages {
  private static final String VALUE_OR_COMMA =
      "a value is missing before this, or a comma is one too many";
  private static final List<Known> KNOWN =
      List.of(
          new Known("end-of-input", "the file ends before its last `}` or `]`"),
          new Known("expecting comma to separate", "a comma is missing before this"),
          new Known(
              "expecting double-quote to start property name",
              "a name in double quotes belongs here"),
          new Known("maybe a (non-standard) comment", "JSON has no comments"),
          new Known("Unexpected character (']'", VALUE_OR_COMMA),
          new Known("Unexpected character ('}'", VALUE_OR_COMMA));

  private JsonMessages() {}

  static String of(JacksonException problem) {
    String words = String.valueOf(problem.getOriginalMessage());
    return KNOWN.stream()
        .filter(known -> words.contains(known.fragment))
        .map(Known::message)
        .findFirst()
        .orElse(words.lines().findFirst().orElse("").replaceFirst(" \\(code \\d+[^)]*\\)", ""));
  }

  /** A fragment of the parser's wording, and ours. */
  private record Known(String fragment, String message) {}
}
