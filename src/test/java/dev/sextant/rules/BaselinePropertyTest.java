package dev.sextant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sextant.catalog.loader.Baseline;
import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens around a known defect it stays known, and a new one is seen. */
class BaselinePropertyTest {
  /** A service of somebody else, with a defect or two of its own. */
  private static final String NEIGHBOUR =
      """
      sextant: 1
      contexts:
        neighbours: {owner: next-door}
      channels:
        neighbour-events: {retention: 7d}
      events:
        NeighbourRang: {context: neighbours, channel: neighbour-events}
      services:
        neighbour-bell: {context: neighbours, publishes: {NeighbourRang: {}}}
        neighbour-door:
          context: neighbours
          consumes:
            NeighbourRang: {effect: local, retry: {attempts: 3}, dead-letter: none}
      """;

  @TempDir private Path folder;
  private Path before;
  private Path after;

  @BeforeEach
  void makeFolders() throws IOException {
    before = Files.createDirectory(folder.resolve("before"));
    after = folder.resolve("after");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void editsElsewhereMakeNothingNew(int seed) throws IOException {
    Random random = new Random(seed);
    Path sample = Path.of("samples", random.nextBoolean() ? "shop" : "ftgo");
    CatalogVariants.leaveOut(sample, before, random, random.nextDouble() / 3);
    Baseline baseline = written(before);
    assertFalse(baseline.entries().isEmpty(), "there is something to know");

    CatalogVariants.shuffle(before, after, random);
    renameAndMove(random);
    List<Finding> found = lint(after, baseline).findings();
    assertEquals(List.of(), found.stream().filter(f -> !RuleExamples.isLoading(f)).toList());
    assertEquals(keys(baseline), keys(written(after)));

    Files.writeString(after.resolve("neighbour.yaml"), NEIGHBOUR);
    Set<Baseline.Key> more = keys(written(after));
    more.removeAll(keys(baseline));
    assertEquals(
        List.of(),
        more.stream()
            .filter(k -> !k.toString().toLowerCase(Locale.ROOT).contains("neighbour"))
            .toList());
    List<String> news =
        lint(after, baseline).findings().stream()
            .filter(f -> f.message().contains("eighbour"))
            .map(Finding::ruleName)
            .toList();
    assertTrue(news.contains("message-without-sla"), news::toString);
    assertTrue(news.contains("dead-letter-missing"), news::toString);
  }

  @TestFactory
  Stream<DynamicTest> noExampleIsNewInAnotherOrder() throws IOException {
    List<Path> examples = new ArrayList<>();
    for (Path pages : List.of(RuleExamples.PAGES, RuleExamples.CASES)) {
      try (Stream<Path> files = Files.walk(pages, 2)) {
        files
            .filter(file -> file.getFileName().toString().startsWith("flag"))
            .forEach(examples::add);
      }
    }
    return examples.stream()
        .filter(example -> !example.toString().endsWith(".out"))
        // What is no YAML cannot be written in another order.
        .filter(example -> !example.toString().contains("unreadable-catalog"))
        .sorted()
        .map(
            example ->
                dynamicTest(
                    example.getParent().getFileName() + "/" + example.getFileName(),
                    () -> reorder(example)));
  }

  private void reorder(Path example) throws IOException {
    // Its own for each, so that one more example changes nothing about the others.
    Random random = new Random(example.toString().hashCode());
    Path some = Files.createTempDirectory(folder, "some");
    Path other = Files.createTempDirectory(folder, "other");
    String name = Files.isDirectory(example) ? "" : "catalog.yaml";
    CatalogVariants.leaveOut(example, some.resolve(name), random, 0);
    CatalogVariants.shuffle(example, other.resolve(name), random);
    List<LoadedCatalog> loaded =
        new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(some);
    assumeTrue(loaded.size() == 1 && loaded.get(0).complete());
    assertEquals(keys(written(some)), keys(written(other)));
  }

  private void renameAndMove(Random random) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(after)) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    for (Path file : files) {
      String text = Files.readString(file);
      if (text.contains("sextant:")) {
        Files.delete(file);
        String moved = "# moved\n".repeat(random.nextInt(5)) + text.replace("\n", "\n\n");
        Files.writeString(
            file.resolveSibling("file-" + random.nextInt(1_000_000) + ".yaml"), moved);
      }
    }
  }

  private static Set<Baseline.Key> keys(Baseline baseline) {
    return baseline.entries().stream()
        .map(Baseline.Entry::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Baseline written(Path catalog) throws IOException {
    BaselineRun run = run(catalog, Baseline.empty("b"), true, new HashMap<>());
    return new Baseline("b", run.rewritten(), true, List.of());
  }

  private Linting lint(Path catalog, Baseline baseline) throws IOException {
    Map<BaselineRun, Linting> linting = new HashMap<>();
    run(catalog, baseline, false, linting);
    return linting.values().iterator().next();
  }

  private BaselineRun run(
      Path catalog, Baseline baseline, boolean writing, Map<BaselineRun, Linting> result)
      throws IOException {
    List<LoadedCatalog> loaded =
        new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(catalog);
    assertEquals(1, loaded.size());
    assertTrue(loaded.get(0).complete());
    Set<String> rules = Rules.all().stream().map(r -> r.info().name()).collect(Collectors.toSet());
    BaselineRun run =
        new BaselineRun(
            baseline,
            new BaselineRun.Scope(
                Set.of(loaded.get(0).catalog().system()), true, true, rules, true, writing));
    IdentityHashMap<LoadedCatalog, BaselineRun> runs = new IdentityHashMap<>();
    runs.put(loaded.get(0), run);
    List<Linting> lintings =
        new Linter(Rules.all()).lint(loaded, RuleExamples.TODAY, Baselines.of(runs));
    result.put(run, lintings.get(0));
    return run;
  }
}
