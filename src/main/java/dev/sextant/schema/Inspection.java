package dev.sextant.schema;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Quote;
import dev.sextant.finding.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes through one schema with all that stands in it, and notes what is wrong and what it refers
 * to.
 */
final class Inspection {
  private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");

  private static final Set<String> CLOSING =
      Set.of("additionalProperties", "unevaluatedProperties");

  private final Resolver resolver;
  private final List<SchemaFlaw> flaws = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<SourceSpan> closings = new ArrayList<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Inspection(Resolver resolver) {
    this.resolver = resolver;
  }

  Unit unit(int number, Part root) {
    schema(root, true);
    return new Unit(number, root, flaws, links, closings);
  }

  private void schema(Part part, boolean inPlace) {
    if (part.node() instanceof MapNode map) {
      if (seen.add(map)) {
        keywords(part, map, inPlace);
      }
    } else if (!isBoolean(part)) {
      String found =
          part.node() instanceof ListNode ? "a list" : Quote.of(((ScalarNode) part.node()).text());
      String name = part.pointer().substring(part.pointer().lastIndexOf('/') + 1);
      flaws.add(
          Flaws.invalid(
              part,
              (name.isEmpty() ? "a schema" : Quote.of(name))
                  + " should be a schema: a map, `true` or `false`, not "
                  + found,
              "correct it"));
    }
  }

  private static boolean isBoolean(Part part) {
    boolean additional =
        part.pointer().endsWith("/additionalProperties")
            || part.pointer().endsWith("/additionalItems");
    return part.node() instanceof ScalarNode scalar
        && scalar.type() == ScalarNode.Type.BOOLEAN
        && (part.dialect() != Dialect.DRAFT_4 || additional);
  }

  private void keywords(Part part, MapNode map, boolean inPlace) {
    dialect(part);
    Vocabulary vocabulary = Vocabulary.of(part.dialect());
    ShapeCheck shapes = new ShapeCheck(part);
    for (MapNode.Entry entry : map.entries()) {
      Keyword keyword = vocabulary.get(entry.key().text());
      if (keyword == null) {
        continue;
      }
      SchemaFlaw problem = shapes.problem(keyword, entry.value());
      if (problem != null) {
        flaws.add(problem);
      } else if (REFERENCES.contains(keyword.name())) {
        reference(part, keyword.name(), entry.value(), inPlace);
      } else {
        closing(keyword, entry);
        value(part, keyword, inPlace && keyword.inPlace());
      }
    }
  }

  private void closing(Keyword keyword, MapNode.Entry entry) {
    if (CLOSING.contains(keyword.name())
        && entry.value() instanceof ScalarNode scalar
        && scalar.text().equals("false")) {
      SourceSpan from = entry.key().span();
      SourceSpan to = scalar.span();
      closings.add(
          new SourceSpan(from.file(), from.line(), from.column(), to.endLine(), to.endColumn()));
    }
  }

  private void dialect(Part part) {
    String written = part.text("$schema");
    if (written != null && Dialect.named(written).isEmpty()) {
      flaws.add(
          Flaws.unreadable(
              part.child("$schema", Objects.requireNonNull(part.get("$schema"))),
              Quote.of(written) + " is no version of JSON Schema that is known here",
              "name one from draft-04 to 2020-12, such as `" + Dialect.DEFAULT.uri() + "`"));
    }
  }

  private void value(Part part, Keyword keyword, boolean inPlace) {
    String name = keyword.name();
    switch (keyword.shape()) {
      case SCHEMA -> schemas(Stream.ofNullable(part.one(name)).toList(), inPlace);
      case SCHEMA_OR_LIST -> {
        schemas(Stream.ofNullable(part.one(name)).toList(), inPlace);
        schemas(part.list(name), inPlace);
      }
      case SCHEMA_LIST -> schemas(part.list(name), inPlace);
      case SCHEMA_MAP -> schemas(List.copyOf(part.map(name).values()), inPlace);
      case PATTERN_MAP -> {
        part.map(name).forEach((pattern, schema) -> regex(schema, pattern));
        schemas(List.copyOf(part.map(name).values()), inPlace);
      }
      case DEPENDENCIES ->
          schemas(
              part.map(name).values().stream()
                  .filter(p -> !(p.node() instanceof ListNode))
                  .toList(),
              inPlace);
      case PATTERN -> {
        Part pattern = Objects.requireNonNull(part.one(name));
        regex(pattern, String.valueOf(part.text(name)));
      }
      default -> {}
    }
  }

  private void schemas(List<Part> parts, boolean inPlace) {
    parts.forEach(part -> schema(part, inPlace));
  }

  private void regex(Part where, String written) {
    try {
      Regex.of(written);
    } catch (Regex.Malformed malformed) {
      flaws.add(
          Flaws.invalid(
              where,
              Quote.of(written) + " is no regular expression: " + malformed.why(),
              "correct it; JSON Schema has the regular expressions of ECMA-262"));
    }
  }

  private void reference(Part part, String keyword, Node value, boolean inPlace) {
    Target target = resolver.resolve(part, ((ScalarNode) value).text());
    links.add(new Link(part, value.span(), target, inPlace));
    if (target instanceof Target.Lost lost) {
      flaws.add(Flaws.unreadable(part.child(keyword, value), lost.message(), lost.help()));
    }
  }
}
