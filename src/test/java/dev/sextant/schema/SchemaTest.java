package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked of a contract, over references of every kind. */
class SchemaTest {
  @TempDir private Path folder;

  @Test
  void findsFieldsThroughReferencesAndBranches() {
    Schema schema =
        new Given(folder)
            .file(
                "parts/money.yaml",
                "required: [amount]\nproperties:\n  amount: {type: integer, description: In cents.}\n")
            .json(
                """
                {"$schema": "http://json-schema.org/draft-07/schema#",
                 "allOf": [{"$ref": "#/definitions/base"}],
                 "required": ["total"],
                 "properties": {"total": {"$ref": "parts/money.yaml"},
                                "tags": {"type": "array", "items": {"type": "string", "format": "slug"}},
                                "a/b": {"enum": ["x", 1, null]}},
                 "oneOf": [{"properties": {"card": {"type": "string"}}, "required": ["card"]},
                           {"properties": {"card": {"type": "integer"}, "iban": {}}, "required": ["card"]}],
                 "definitions": {"base": {"required": ["id"], "properties": {"id": {"type": ["string", "null"]}}}}}
                """);
    assertEquals(List.of(), Given.told(schema));
    assertEquals(
        Set.of("/total", "/total/amount", "/tags", "/tags/*", "/a~1b", "/card", "/iban", "/id"),
        Set.copyOf(schema.fields().stream().map(Field::pointer).toList()));
    Field amount = schema.field("/total/amount").orElseThrow();
    assertTrue(amount.required());
    assertEquals("In cents.", amount.description());
    assertEquals("parts/money.yaml:3:3", amount.span().toString());
    assertEquals(
        Set.of(JsonType.STRING, JsonType.INTEGER), schema.field("/card").orElseThrow().types());
    assertTrue(schema.field("/card").orElseThrow().required());
    assertFalse(schema.field("/iban").orElseThrow().isTyped());
    assertEquals(List.of("\"x\"", "1", "null"), schema.field("/a~1b").orElseThrow().values());
    assertEquals("tags", schema.field("/tags/*").orElseThrow().name());
    assertEquals(Presence.SOMETIMES, schema.presence("/id"), "it may be null");
    assertEquals(Presence.ALWAYS, schema.presence("/total/amount"));
    assertEquals(Presence.NEVER, schema.presence("/total/currency"));
    assertEquals(Presence.NEVER, schema.presence("/tags/*/x"));
    assertEquals(Presence.UNSAID, schema.presence("/iban/country"));
  }

  @Test
  void ignoresWhatStandsBesideAReferenceOnlyWhereTheDialectDoes() {
    String text =
        "{\"$schema\": \"%s\", \"properties\": {\"a\": {\"$ref\": \"#/definitions/a\", \"maxLength\": 1}}, \"definitions\": {\"a\": {\"type\": \"string\"}}}";
    Schema seven = new Given(folder).json(text.formatted("http://json-schema.org/draft-07/schema"));
    assertEquals(List.of(), Given.violations(seven, "{\"a\": \"xx\"}"));
    Schema twenty = new Given(folder).json(text.formatted(Dialect.DEFAULT.uri()));
    assertEquals(
        List.of("1:7 /a `a` should have at most 1 characters"),
        Given.violations(twenty, "{\"a\": \"xx\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"type\":\"string\"}|1|1:1  the document should be string, not integer 1",
        "{\"type\":[\"string\",\"null\"]}|[]|1:1  the document should be string or null, not array",
        "{\"const\":{\"b\":1,\"a\":[]}}|2|1:1  the document should be {\"a\": [], \"b\": 1}, not 2",
        "{\"minimum\":3}|2|1:1  the document should be at least 3",
        "{\"exclusiveMaximum\":3}|3.0|1:1  the document should be less than 3",
        "{\"multipleOf\":0.01}|0.015|1:1  the document should be a multiple of 0.01",
        "{\"items\":{\"pattern\":\"^a$\"}}|[\"a\",\"b\"]|1:6 /1 `1` does not match the pattern \"^a$\"",
        "{\"uniqueItems\":true}|[1, 1.0]|1:1  the document holds the same item twice",
        "{\"additionalProperties\":false,\"properties\":{\"a\":{}}}|{\"a\":1,\"b\":2}|1:8  `b` is no field of the contract",
        "{\"unevaluatedProperties\":false,\"allOf\":[{\"properties\":{\"a\":{}}}]}|{\"a\":1,\"b\":2}|1:8  `b` is no field of the contract",
        "{\"required\":[\"a\"]}|{}|1:1  `a` is required and missing",
        "{\"dependentRequired\":{\"a\":[\"b\"]}}|{\"a\":1}|1:2  the document lacks a field that another one asks for",
        "{\"anyOf\":[{\"type\":\"string\"},{\"minimum\":5}]}|1|1:1  the document fits none of the alternatives",
        "{\"not\":{}}|1|1:1  the document is what the contract excludes",
        "{\"contains\":{\"const\":1}}|[2]|1:1  the document does not hold the items that it should contain",
        "{\"properties\":{\"a\":false}}|{\"a\":1}|1:6 /a `a` is not allowed by the contract",
        "{\"propertyNames\":{\"maxLength\":1}}|{\"aa\":1}|1:2  the document has a field of a name that the contract excludes",
        "{\"prefixItems\":[{}],\"items\":false}|[1,2]|1:1  the document has more items than the contract describes",
        "{\"enum\":[1.0]}|1|",
        "{\"type\":\"integer\"}|1.0|",
        "{\"maxLength\":1}|\"\uD83D\uDE00\"|",
      })
  void saysInWordsHowADocumentDiffers(String schema, String document, String told) {
    List<String> expected = told == null ? List.of() : List.of(told);
    assertEquals(expected, Given.violations(new Given(folder).json(schema), document));
  }

  @Test
  void readsEachFileOnceAndGivesTheSameSchemaAgain() {
    Given given = new Given(folder).file("a.json", "{\"type\": \"object\"}");
    given.schema("a.json");
    Catalog catalog = given.catalog();
    Contract contract = catalog.message("E").schema().value();
    Contracts contracts = new Contracts(catalog);
    assertSame(contracts.of(contract), contracts.of(contract));
  }

  @Test
  void acceptsOtherLanguagesUnchecked() {
    Given given = new Given(folder).file("e.avsc", "not even json").file("e.proto", "");
    Schema avro = given.schema("e.avsc");
    assertEquals(Contract.Language.AVRO, avro.language());
    assertEquals(List.of(), avro.flaws());
    assertEquals(Presence.UNSAID, avro.presence("/a"));
    assertEquals(List.of(), Given.violations(avro, "{}"));
    assertEquals(List.of(), given.schema("'e.proto#a.B'").flaws());
    assertEquals(1, given.schema("f.proto").flaws().size());
  }

  @Test
  void leavesTheRootByNoRoad() throws IOException {
    Path outside = folder.resolve("outside.json");
    Files.writeString(outside, "{\"type\": \"object\"}");
    Path root = folder.resolve("root");
    Given given = new Given(root);
    Files.createSymbolicLink(root.resolve("link.json"), outside);
    Files.createSymbolicLink(root.resolve("folder"), folder);
    for (String way :
        List.of(
            "../outside.json",
            "link.json",
            "folder/outside.json",
            outside.toString(),
            outside.toUri().toString(),
            "%2e%2e/outside.json",
            "a/../../outside.json",
            "catalog:/../outside.json",
            "//outside.json",
            "\\\\..\\\\outside.json",
            "https://example.org/outside.json",
            "http:outside.json",
            "file:outside.json",
            "jar:file:/x!/y",
            "\u0000")) {
      Schema schema = given.json("{\"$ref\": \"" + way.replace("\u0000", "\\u0000") + "\"}");
      assertEquals(1, schema.flaws().size(), way + Given.told(schema));
      assertEquals(SchemaFlaw.Kind.UNREADABLE, schema.flaws().get(0).kind(), way);
      Schema named =
          given.json(
              "{\"$id\": \"https://example.org/x/y.json\", \"$ref\": \""
                  + way.replace("\u0000", "\\u0000")
                  + "\"}");
      assertEquals(1, named.flaws().size(), way + Given.told(named));
    }
  }

  @Test
  void resolvesNamesAcrossContracts() {
    Given given =
        new Given(folder)
            .file(
                "money.json",
                "{\"$id\": \"https://example.org/money\", \"$defs\": {\"c\": {\"$anchor\": \"cur\", \"type\": \"string\"}}}")
            .file("more.yaml", "sextant: 1\nevents: {M: {schema: money.json}}\n");
    Schema schema =
        given.json(
            "{\"properties\": {\"c\": {\"$ref\": \"https://example.org/money#cur\"}, \"d\": {\"$ref\": \"https://example.org/money#/$defs/c\"}}}");
    assertEquals(List.of(), Given.told(schema));
    assertEquals(Set.of(JsonType.STRING), schema.field("/c").orElseThrow().types());
    assertEquals(1, Given.violations(schema, "{\"d\": 1}").size());
  }

  @Test
  void followsNamesWithEveryCharacter() {
    Schema schema =
        new Given(folder)
            .file("my parts/a b.json", "{\"definitions\": {\"x/y~z %\": {\"type\": \"string\"}}}")
            .json(
                "{\"properties\": {\"a\": {\"$ref\": \"my%20parts/a%20b.json#/definitions/x~1y~0z%20%25\"}, \"b\": {\"$ref\": \"my parts/a b.json#/definitions/x~1y~0z %25\"}}}");
    assertEquals(List.of(), Given.told(schema));
    assertEquals(2, Given.violations(schema, "{\"a\": 1, \"b\": 1}").size());
  }

  @Test
  void readsRecursiveSchemas() {
    Schema schema =
        new Given(folder)
            .json(
                "{\"$ref\": \"#/$defs/n\", \"$defs\": {\"n\": {\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#/$defs/n\"}, \"all\": {\"type\": \"array\", \"items\": {\"$dynamicRef\": \"#n\"}}}, \"$dynamicAnchor\": \"n\"}}}");
    assertEquals(List.of(), Given.told(schema));
    assertEquals(
        List.of("/next", "/all", "/all/*"), schema.fields().stream().map(Field::pointer).toList());
    assertEquals(1, Given.violations(schema, "{\"next\": {\"next\": {\"all\": [{}, 1]}}}").size());
    assertEquals(Presence.SOMETIMES, schema.presence("/next/next/next/next"));
  }
}
