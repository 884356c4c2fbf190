package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sextant.catalog.Base;
import dev.sextant.catalog.source.Node;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds our own check of keywords against the dialects' own schemas, for every keyword and every
 * sort of value.
 */
class ShapeCheckTest {
  private static final List<String> VALUES =
      List.of(
          "true",
          "false",
          "null",
          "0",
          "1",
          "-1",
          "1.0",
          "1.5",
          "\"\"",
          "\"a\"",
          "\"string\"",
          "\"a#b\"",
          "\"a#\"",
          "\"4\"",
          "[]",
          "[1]",
          "[1, 1.0]",
          "[{}]",
          "[true]",
          "[\"a\"]",
          "[\"a\", \"a\"]",
          "[\"string\", \"null\"]",
          "[\"string\", \"string\"]",
          "{}",
          "{\"a\": {}}",
          "{\"a\": true}",
          "{\"a\": 1}",
          "{\"a\": []}",
          "{\"a\": [\"b\"]}",
          "{\"a\": [\"b\", \"b\"]}",
          "{\"a\": [1]}",
          "{\"type\": 1}",
          "{\"a\": {\"type\": 1}}",
          "[{\"type\": 1}]");

  /** Those that lead elsewhere are checked more strictly than by their shape. */
  private static final List<String> APART =
      List.of("$schema", "$ref", "$dynamicRef", "$recursiveRef");

  @TempDir private Path folder;
  private Resolver resolver;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void agreesWithTheDialectsOwnSchema(Dialect dialect) {
    resolver =
        new Resolver(new Library(new Given(folder).file("catalog.yaml", "sextant: 1").catalog()));
    JsonMapper mapper = new JsonMapper();
    com.networknt.schema.Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                SchemaLocation.of(
                    dialect.uri() + (dialect.isBefore(Dialect.DRAFT_2019_09) ? "#" : "")));
    List<String> odds = new ArrayList<>();
    for (Keyword keyword : Vocabulary.of(Dialect.DRAFT_2020_12).keywords()) {
      check(dialect, keyword.name(), mapper, meta, odds);
    }
    for (Keyword keyword : Vocabulary.of(dialect).keywords()) {
      check(dialect, keyword.name(), mapper, meta, odds);
    }
    assertEquals(List.of(), odds.stream().distinct().toList());
  }

  /** What a dialect knows and we do not would be left out of every validation. */
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void knowsEveryWord(Dialect dialect) throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<String> files =
        new ArrayList<>(List.of(dialect.uri().replaceFirst("https?://json-schema.org/", "/")));
    if (!dialect.isBefore(Dialect.DRAFT_2019_09)) {
      for (String part : List.of("core", "applicator", "validation", "meta-data", "content")) {
        files.add("/draft/" + dialect.title() + "/meta/" + part);
      }
    }
    List<String> unknown = new ArrayList<>();
    for (String file : files) {
      try (InputStream in = SchemaRegistry.class.getResourceAsStream(file)) {
        mapper.readTree(in).get("properties").propertyNames().stream()
            .filter(name -> !name.equals("default") && Vocabulary.of(dialect).get(name) == null)
            .forEach(unknown::add);
      }
    }
    assertEquals(List.of(), unknown);
  }

  private static Part part(String json) {
    Node node = Given.document(json);
    Base base = new Base(Path.of("/"), Path.of("/"), "");
    return new Document(node.span(), URI.create("catalog:/x"), base, node, false, List.of()).root();
  }

  private void check(
      Dialect dialect,
      String keyword,
      JsonMapper mapper,
      com.networknt.schema.Schema meta,
      List<String> odds) {
    if (APART.contains(keyword)) {
      return;
    }
    for (String value : VALUES) {
      for (String beside : List.of("", ", \"maximum\": 1, \"minimum\": 0")) {
        if (!beside.isEmpty() && !keyword.startsWith("exclusive")) {
          continue;
        }
        String text =
            "{\"$schema\": \"" + dialect.uri() + "\", \"" + keyword + "\": " + value + beside + "}";
        boolean theirs = meta.validate(mapper.readTree(text)).isEmpty();
        boolean ours = new Inspection(resolver).unit(0, part(text)).flaws().isEmpty();
        if (ours != theirs) {
          odds.add(keyword + ": " + value + beside + " ours " + ours);
        }
      }
    }
  }
}
