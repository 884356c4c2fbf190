package dev.sextant.schema;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of keywords as the dialects' own schemas do, but says where and in words.
 *
 * <p>A test holds it against those schemas.
 */
final class ShapeCheck {
  private static final List<String> TYPES =
      List.of("string", "number", "integer", "boolean", "object", "array", "null");
  private static final Pattern ANCHOR = Pattern.compile("[A-Za-z_][-A-Za-z0-9._]*");
  private static final Pattern OLD_ANCHOR = Pattern.compile("[A-Za-z][-A-Za-z0-9.:_]*");

  private final Part schema;

  ShapeCheck(Part schema) {
    this.schema = schema;
  }

  /**
   * What is wrong with a keyword's value; null where nothing is. Schemas in it are not looked into.
   */
  @Nullable SchemaFlaw problem(Keyword keyword, Node value) {
    if (fits(keyword, value)) {
      return null;
    }
    String shown = "`" + keyword.name() + "` should be " + keyword.shape().words();
    String message =
        value instanceof ScalarNode scalar ? shown + ", not " + written(scalar) : shown;
    return Flaws.invalid(schema.child(keyword.name(), value), message, help(keyword, value));
  }

  private boolean fits(Keyword keyword, Node value) {
    Dialect dialect = schema.dialect();
    boolean old = dialect == Dialect.DRAFT_4;
    return switch (keyword.shape()) {
      case SCHEMA ->
          value instanceof MapNode
              || (isBoolean(value) && (!old || keyword.name().startsWith("additional")));
      case SCHEMA_OR_LIST ->
          isSchema(value, old) || (value instanceof ListNode list && !list.items().isEmpty());
      case SCHEMA_LIST -> value instanceof ListNode list && !list.items().isEmpty();
      case SCHEMA_MAP, PATTERN_MAP -> value instanceof MapNode;
      case DEPENDENCIES ->
          each(value, item -> isSchema(item, old) || (names(item) && !(old && isEmpty(item))));
      case TEXT, PATTERN, REFERENCE -> isText(value);
      case ID -> isText(value) && namesNoPart(((ScalarNode) value).text());
      case ANCHOR ->
          isText(value)
              && (dialect == Dialect.DRAFT_2019_09 ? OLD_ANCHOR : ANCHOR)
                  .matcher(((ScalarNode) value).text())
                  .matches();
      case BOOLEAN -> isBoolean(value);
      case LIMIT_FLAG -> isBoolean(value) && schema.get(limit(keyword)) != null;
      case BOOLEAN_MAP -> each(value, ShapeCheck::isBoolean);
      case NUMBER -> Numbers.read(value) != null;
      case POSITIVE -> Numbers.isPositive(value);
      case COUNT -> Numbers.isCount(value, old);
      case NAMES -> names(value) && !(old && isEmpty(value));
      case NAMES_MAP -> each(value, ShapeCheck::names);
      case TYPE -> isType(value) || (value instanceof ListNode list && isTypes(list));
      case LIST -> value instanceof ListNode;
      case ANY -> true;
      case VALUES ->
          value instanceof ListNode list
              && !list.items().isEmpty()
              && JsonText.allDiffer(list.items());
    };
  }

  private static String limit(Keyword keyword) {
    return keyword.name().equals("exclusiveMaximum") ? "maximum" : "minimum";
  }

  private static boolean namesNoPart(String id) {
    int hash = id.indexOf('#');
    return hash < 0 || hash == id.length() - 1;
  }

  private static boolean isSchema(Node value, boolean old) {
    return value instanceof MapNode || (!old && isBoolean(value));
  }

  private static boolean isTypes(ListNode list) {
    return !list.items().isEmpty()
        && list.items().stream().allMatch(ShapeCheck::isType)
        && names(list);
  }

  private static boolean isType(Node value) {
    return isText(value) && TYPES.contains(((ScalarNode) value).text());
  }

  private static boolean isText(Node value) {
    return value instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.TEXT;
  }

  private static boolean isBoolean(Node value) {
    return value instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.BOOLEAN;
  }

  private static boolean isEmpty(Node value) {
    return value instanceof ListNode list && list.items().isEmpty();
  }

  private static boolean names(Node value) {
    Set<String> seen = new HashSet<>();
    return value instanceof ListNode list
        && list.items().stream()
            .allMatch(item -> isText(item) && seen.add(((ScalarNode) item).text()));
  }

  private static boolean each(Node value, Predicate<Node> fits) {
    return value instanceof MapNode map
        && map.entries().stream().allMatch(e -> fits.test(e.value()));
  }

  private static String help(Keyword keyword, Node value) {
    if (keyword.shape() == Keyword.Shape.TYPE && value instanceof ScalarNode scalar) {
      return scalar.isNull() && scalar.text().equals("null")
          ? "quote it: `type: \"null\"`"
          : NearMiss.help(scalar.text(), TYPES, "use one of JSON's types");
    }
    if (keyword.name().equals("required") && isBoolean(value)) {
      return "list the names of required fields in `required` of the object that holds them";
    }
    if (keyword.shape() == Keyword.Shape.NAMES && value instanceof ListNode) {
      return "keep each name once, and quote names that YAML would read as something else";
    }
    return "correct it";
  }

  /** With quotes where it only looks like what it should be. */
  private static String written(ScalarNode scalar) {
    boolean quoted = isText(scalar) && ScalarNode.resolve(scalar.text()) != ScalarNode.Type.TEXT;
    return Quote.of(quoted ? '"' + scalar.text() + '"' : scalar.text());
  }
}
