package dev.sextant.rules.events;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a name joins its words. */
enum Spelling {
  DOTTED("`order.placed`", "[^./:]+([./:][^./:]+)+"),
  SCREAMING("`ORDER_PLACED`", "[A-Z0-9]+(_[A-Z0-9]+)+"),
  SNAKE("`order_placed`", "[a-z0-9]+(_[a-z0-9]+)+"),
  KEBAB("`order-placed`", "[a-z0-9]+(-[a-z0-9]+)+"),
  PASCAL("`OrderPlaced`", "[A-Z][A-Z0-9]*[a-z][A-Za-z0-9]*"),
  CAMEL("`orderPlaced`", "[a-z][a-z0-9]*[A-Z][A-Za-z0-9]*"),
  /** One word alone does not tell, nor does a mixture. */
  UNTOLD("", "");

  private final String example;
  private final Pattern pattern;

  Spelling(String example, String pattern) {
    this.example = example;
    this.pattern = Pattern.compile(pattern);
  }

  static Spelling of(String name) {
    for (Spelling spelling : values()) {
      if (name.length() <= MessageName.LONGEST && spelling.pattern.matcher(name).matches()) {
        return spelling;
      }
    }
    return UNTOLD;
  }

  /** A name of this sort, quoted. */
  String example() {
    return example;
  }

  /** Joins words of lower case; null where it is not known how. */
  @Nullable String write(List<String> words) {
    return switch (this) {
      case DOTTED -> String.join(".", words);
      case SCREAMING -> String.join("_", words).toUpperCase(Locale.ROOT);
      case SNAKE -> String.join("_", words);
      case KEBAB -> String.join("-", words);
      case PASCAL -> words.stream().map(FactName::capitalised).collect(Collectors.joining());
      case CAMEL ->
          words.get(0)
              + words.stream().skip(1).map(FactName::capitalised).collect(Collectors.joining());
      case UNTOLD -> null;
    };
  }
}
