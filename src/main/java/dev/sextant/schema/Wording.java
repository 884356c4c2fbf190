package dev.sextant.schema;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Quote;
import dev.sextant.finding.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells how a document differs from its contract in words, at its place in the document. */
final class Wording {
  private static final List<String> CHOICES = List.of("anyOf", "oneOf");

  private final Node document;

  Wording(Node document) {
    this.document = document;
  }

  /**
   * One violation for each place and word; what the branches of an alternative lack is not told one
   * by one.
   */
  List<Violation> violations(List<Difference> differences) {
    Map<List<String>, Difference> choices = new HashMap<>();
    for (Difference difference : differences) {
      Difference choice = choice(difference);
      if (choice != null) {
        choices.merge(choice.through(), choice, Wording::both);
      }
    }
    Map<String, Violation> told = new LinkedHashMap<>();
    for (Difference difference : differences) {
      Difference choice = choice(difference);
      Difference whole =
          choice == null ? difference : choices.getOrDefault(choice.through(), choice);
      Violation violation = violation(whole);
      told.putIfAbsent(violation.pointer() + " " + violation.message(), violation);
    }
    return told.values().stream().sorted(Comparator.comparing(Violation::span)).toList();
  }

  /** The alternative that a difference is inside of; null where it is in none. */
  private static @Nullable Difference choice(Difference difference) {
    List<String> through = difference.through();
    for (int i = 0; i + 1 < through.size(); i++) {
      if (CHOICES.contains(through.get(i))) {
        List<String> choice = through.subList(0, i + 1);
        return new Difference(through.get(i), difference.where(), choice, null, null);
      }
    }
    return null;
  }

  /** Two differences inside of one alternative, as that of the alternative itself. */
  private static Difference both(Difference one, Difference other) {
    List<String> where = shared(one.where(), other.where());
    return new Difference(one.keyword(), where, one.through(), null, null);
  }

  private static List<String> shared(List<String> one, List<String> other) {
    int same = 0;
    while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
      same++;
    }
    return one.subList(0, same);
  }

  private Violation violation(Difference difference) {
    Node value = at(document, difference.where());
    Node rule =
        difference.origin() == null
            ? null
            : at(difference.origin().root().node(), difference.origin().path());
    String pointer =
        difference.where().stream()
            .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
            .collect(Collectors.joining());
    return new Violation(
        span(difference, value),
        pointer,
        message(difference, value, rule),
        rule == null ? null : rule.span());
  }

  private SourceSpan span(Difference difference, Node value) {
    String property = difference.property();
    if (property != null && value instanceof MapNode map) {
      MapNode.Entry entry = map.entry(property);
      return entry == null ? start(map) : entry.key().span();
    }
    return value instanceof MapNode || value instanceof ListNode ? start(value) : value.span();
  }

  /** A whole object is too much to mark. */
  private static SourceSpan start(Node node) {
    SourceSpan s = node.span();
    return s.line() == s.endLine()
        ? s
        : new SourceSpan(s.file(), s.line(), s.column(), s.line(), s.column() + 1);
  }

  private static String message(Difference difference, Node value, @Nullable Node rule) {
    String name =
        difference.where().isEmpty() ? "the document" : Quote.of(name(difference.where()));
    String limit = rule == null ? "" : cut(JsonText.of(rule));
    String property = Quote.of(String.valueOf(difference.property()));
    return switch (difference.keyword()) {
      case "required" -> property + " is required and missing";
      case "dependentRequired", "dependencies" -> name + " lacks a field that another one asks for";
      case "additionalProperties", "unevaluatedProperties" ->
          property + " is no field of the contract";
      case "additionalItems", "unevaluatedItems", "items" ->
          name + " has more items than the contract describes";
      case "type" -> name + " should be " + types(rule) + ", not " + kind(value);
      case "enum" -> name + " should be one of " + limit + ", not " + cut(JsonText.of(value));
      case "const" -> name + " should be " + limit + ", not " + cut(JsonText.of(value));
      case "pattern" -> name + " does not match the pattern " + limit;
      case "minLength" -> name + " should have at least " + limit + " characters";
      case "maxLength" -> name + " should have at most " + limit + " characters";
      case "minimum" -> name + " should be at least " + limit;
      case "maximum" -> name + " should be at most " + limit;
      case "exclusiveMinimum" -> name + " should be more than " + limit;
      case "exclusiveMaximum" -> name + " should be less than " + limit;
      case "multipleOf" -> name + " should be a multiple of " + limit;
      case "minItems" -> name + " should have at least " + limit + " items";
      case "maxItems" -> name + " should have at most " + limit + " items";
      case "minProperties" -> name + " should have at least " + limit + " fields";
      case "maxProperties" -> name + " should have at most " + limit + " fields";
      case "uniqueItems" -> name + " holds the same item twice";
      case "contains", "minContains", "maxContains" ->
          name + " does not hold the items that it should contain";
      case "anyOf" -> name + " fits none of the alternatives";
      case "oneOf" -> name + " does not fit exactly one of the alternatives";
      case "not" -> name + " is what the contract excludes";
      case "propertyNames" -> name + " has a field of a name that the contract excludes";
      default -> name + " is not allowed by the contract";
    };
  }

  private static String types(@Nullable Node rule) {
    if (rule instanceof ListNode list) {
      List<String> names = new ArrayList<>();
      list.items()
          .forEach(item -> names.add(item instanceof ScalarNode scalar ? scalar.text() : "?"));
      return String.join(" or ", names);
    }
    return rule instanceof ScalarNode scalar ? scalar.text() : "of another type";
  }

  private static String kind(Node value) {
    if (value instanceof ScalarNode scalar) {
      String type =
          switch (scalar.type()) {
            case TEXT -> "string";
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
          };
      return type.equals("null") ? type : type + " " + cut(JsonText.of(value));
    }
    return value instanceof ListNode ? "array" : "object";
  }

  private static String name(List<String> where) {
    String last = where.get(where.size() - 1);
    boolean item = where.size() > 1 && last.matches("[0-9]+");
    return item ? where.get(where.size() - 2) + "/" + last : last;
  }

  private static String cut(String text) {
    return Quote.shortened(text);
  }

  /** What is at a place; what holds it where nothing is there. */
  private static Node at(Node root, List<String> path) {
    Node node = root;
    for (String name : path) {
      Node next = null;
      if (node instanceof MapNode map) {
        next = map.get(name);
      } else if (node instanceof ListNode list && name.matches("[0-9]{1,9}")) {
        int index = Integer.parseInt(name);
        next = index < list.items().size() ? list.items().get(index) : null;
      }
      if (next == null) {
        return node;
      }
      node = next;
    }
    return node;
  }
}
