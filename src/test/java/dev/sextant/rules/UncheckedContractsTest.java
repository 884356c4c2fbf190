package dev.sextant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.loader.CatalogLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is accepted without being read is said to be. */
class UncheckedContractsTest {
  @Test
  void avroAndProtobufAreCountedByLanguage() {
    assertEquals(
        List.of(
            "1 Avro contract is accepted, but not checked yet",
            "2 Protobuf contracts are accepted, but not checked yet"),
        UncheckedContracts.of(
            catalog(
                """
                sextant: 1
                events:
                  A: {schema: a.avsc}
                  B: {versions: {1: {schema: "b.proto#b.B"}, 2: {schema: "b.proto#b.B2"}}}
                  C: {schema: c.json}
                """)));
  }

  @Test
  void jsonSchemaNeedsNoWord() {
    assertEquals(
        List.of(), UncheckedContracts.of(catalog("sextant: 1\nevents: {C: {schema: c.json}}\n")));
  }

  private static Catalog catalog(String text) {
    return new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES)
        .load("a.yaml", text.getBytes(StandardCharsets.UTF_8))
        .catalog();
  }
}
