package dev.sextant.rules;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogs come from pull requests: none may take the rules more than moments. */
class HostileCatalogTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void followsFlowsThroughAWebOfMessages() {
    int size = 100;
    String handlers =
        repeated(
            size,
            i -> "      E%d: {outcomes: {ok: [E%d, E%d]}}\n".formatted(i, (i + 1) % size, i / 2));
    lints(
        "events:\n"
            + repeated(size, i -> "  E" + i + ": {}\n")
            + "services:\n"
            + repeated(size, i -> "  s" + i + ":\n    consumes:\n" + handlers)
            + "flows:\n"
            + repeated(
                size,
                i ->
                    "  f%d: {style: choreography, starts: {with: E%d}, ends: {completed: [E%d]}, sla: {latency: 5s}}\n"
                        .formatted(i, i, (i + 7) % size)));
  }

  @Test
  void mergesManyFindingsAtOnePlace() {
    lints(
        "events:\n  E: {}\nservices:\n"
            + repeated(
                10_000,
                i ->
                    "  s%d: {consumes: {E: {group: g, outcomes: {a: E}}}, publishes: {E: {by: outbox}}}\n"
                        .formatted(i)));
  }

  @Test
  void tellsOfFlawsOfSharedSchemasOnce() {
    lints(
        "schemas:\n  S: {properties: {"
            + repeated(1_000, i -> "p%d: {type: strng}, ".formatted(i))
            + "}}\n"
            + repeated(3_000, i -> "  S%d: {$ref: '#/schemas/S%d'}\n".formatted(i, i + 1))
            + "  S3000: {type: object}\nevents:\n"
            + repeated(
                1_000,
                i ->
                    "  E%d: {key: /p1, versions: {1.0.0: {schema: {properties: {id: {$ref: '#/schemas/S'}}}}}}\n"
                        .formatted(i)));
  }

  @Test
  void listsTheFieldsOfManyContractsOnlySoFar() {
    lints(
        "schemas:\n  S: {properties: {"
            + repeated(5_000, i -> "p%d: {type: string}, ".formatted(i))
            + "}}\nevents:\n"
            + repeated(
                500,
                i ->
                    "  E%d: {versions: {1.0.0: {schema: {allOf: [{$ref: '#/schemas/S'}]}}}}\n"
                        .formatted(i)));
  }

  @Test
  void holdsOnlySoManyExamplesAgainstWideAlternatives() {
    String example = "{l: [" + repeated(1_000, i -> "1, ") + "]}, ";
    lints(
        "events:\n  E: {versions: {1.0.0: {schema: {anyOf: ["
            + repeated(
                100,
                i ->
                    "{properties: {l: {items: {anyOf: [{type: string}, {type: 'null'}]}}}, required: [x%d]}, "
                        .formatted(i))
            + "]}, examples: ["
            + repeated(200, i -> example)
            + "]}}}\n");
  }

  @Test
  void holdsNamesAgainstLargePatternsOnlySoFar() {
    lints(
        "policy: {naming: {pattern: {events: '(a?[a-z0-9]?){1000}!$'}}}\nevents:\n"
            + repeated(5_000, i -> "  %s%d: {}\n".formatted("a".repeat(80), i)));
  }

  @Test
  void asksForRequiredFactsOnce() {
    lints(
        "policy: {require: ["
            + repeated(20_000, i -> "sla, events.key, runbook, ")
            + "]}\nevents:\n"
            + repeated(3_000, i -> "  E%d: {}\n".formatted(i))
            + "services:\n"
            + repeated(3_000, i -> "  s%d: {consumes: {E%d: {}}}\n".formatted(i, i)));
  }

  private void lints(String catalog) {
    byte[] content = ("sextant: 1\nsystem: S\n" + catalog).getBytes(StandardCharsets.UTF_8);
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          LoadedCatalog loaded =
              new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load("stdin", content);
          assertTrue(loaded.complete());
          new Linter(Rules.all()).lint(loaded, LocalDate.of(2026, 12, 1));
        });
  }

  private static String repeated(int times, IntFunction<String> each) {
    return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining());
  }
}
