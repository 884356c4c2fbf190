package dev.sextant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.catalog.loader.LoadingRules;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Note;
import dev.sextant.finding.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What every rule has to keep to, whatever it looks for. */
class GroundRulesTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final int HANDFUL = 12;

  /** Errors that need no stated fact, as the names alone contradict each other. */
  private static final Map<String, String> ABOUT_NAMES =
      Map.of(
          "command-without-handler", "the catalog claims to be complete, and nobody consumes it",
          "command-with-many-handlers", "two services are listed as its consumers",
          "event-published-outside-its-context", "two contexts are stated, and they differ");

  /** Errors about something that a list ought to hold: leaving the list out is leaving that out. */
  private static final Map<String, String> ABOUT_LISTS =
      Map.of(
          "outcome-unhandled", "a handler states an outcome that no `expect` or `reject` names",
          "reply-unhandled", "a command has a reply that no `expect` or `reject` names");

  /** The rules that may look at the calendar. */
  private static final Set<String> ABOUT_TIME =
      Set.of("sunset-passed", "deprecated-version-in-use", "expired-waiver");

  /** The rules that miss somebody, who may be where the catalog does not look. */
  private static final Set<String> ABOUT_NOBODY =
      Set.of("event-without-producer", "event-without-consumer", "command-without-handler");

  // 1: absent is not none

  @Test
  void namesAloneAreNoError() {
    for (long seed = 0; seed < 300; seed++) {
      String yaml = new ThinCatalogs(seed).next();
      List<Finding> errors = errors(lint(yaml), ABOUT_NAMES.keySet());
      assertEquals("", RuleExamples.print(errors), () -> "of a catalog without facts:\n" + yaml);
    }
  }

  @Test
  void leavingFactsOutMakesNoError(@TempDir Path temp) throws IOException {
    Set<String> allowed = new HashSet<>(ABOUT_NAMES.keySet());
    allowed.addAll(ABOUT_LISTS.keySet());
    for (String sample : List.of("shop", "starter")) {
      for (int seed = 0; seed < 60; seed++) {
        Path variant = temp.resolve(sample + seed);
        double probability = List.of(0.03, 0.2, 0.6).get(seed % 3);
        CatalogVariants.leaveOut(SAMPLES.resolve(sample), variant, new Random(seed), probability);
        List<Finding> errors = errors(RuleExamples.lintWithAll(variant), allowed);
        assertEquals("", RuleExamples.print(errors), sample + " with facts left out, " + seed);
      }
    }
  }

  // 2: one finding for one missing fact

  @Test
  void aFewLinesGetAHandfulOfFindings() {
    List<Finding> findings = lint(thin("OrderPlaced"));
    assertTrue(findings.size() <= HANDFUL, () -> RuleExamples.print(findings));
  }

  @Test
  void furtherMessagesThatLackTheSameFactsChangeNoIdentity() {
    Set<String> one = identities(lint(thin("OrderPlaced")));
    assertEquals(one, identities(lint(thin("OrderPlaced", "OrderShipped"))));
    assertEquals(
        one,
        identities(
            lint(
                thin(
                    "OrderAccepted",
                    "OrderPlaced",
                    "OrderShipped",
                    "OrderCancelled",
                    "OrderDelivered",
                    "OrderReturned"))));
  }

  @TestFactory
  Stream<DynamicTest> identitiesAreUnique() {
    return everything()
        .map(
            example ->
                dynamicTest(
                    example.toString(),
                    () -> {
                      List<Finding> findings = RuleExamples.lintWithAll(example);
                      assertEquals(List.of(), twice(findings));
                    }));
  }

  // 4: partial views are normal

  @Test
  void whatLiesOutsideAPartialViewIsNotMissed() {
    String yaml =
        """
        sextant: 1
        system: Shop
        scope: %s
        events: {OrderPlaced: {}, OrderPaid: {}}
        commands: {ShipOrder: {}}
        services:
          shop: {publishes: {OrderPlaced: {}, ShipOrder: {}}, consumes: {OrderPaid: {}}}
        """;
    assertEquals(Set.of(), named(lint(yaml.formatted("partial")), ABOUT_NOBODY));
    assertEquals(known(ABOUT_NOBODY), named(lint(yaml.formatted("complete")), ABOUT_NOBODY));
  }

  @Test
  void othersAreSomebody() {
    List<Finding> findings =
        lint(
            """
            sextant: 1
            system: Shop
            events: {OrderPlaced: {}, OrderPaid: {}, OrderRated: {}}
            commands: {ShipOrder: {}}
            actors:
              customer: {kind: person, publishes: {OrderRated: {}}}
            services:
              shop:
                publishes: {OrderPlaced: {}, ShipOrder: {}}
                consumes: {OrderPaid: {}, OrderRated: {}}
              bank: {kind: external, publishes: {OrderPaid: {}}}
              carrier: {kind: external, consumes: {ShipOrder: {}, OrderPlaced: {}}}
            """);
    assertEquals(Set.of(), named(findings, ABOUT_NOBODY));
  }

  // 5: time is an input

  @TestFactory
  Stream<DynamicTest> onlyRulesAboutTimeDependOnTheDate() {
    return everything()
        .filter(example -> !hasWaivers(example))
        .map(
            example ->
                dynamicTest(
                    example.toString(),
                    () ->
                        assertEquals(
                            timeless(example, LocalDate.of(2020, 1, 1)),
                            timeless(example, LocalDate.of(2040, 1, 1)))));
  }

  // and what makes findings comparable at all

  @TestFactory
  Stream<DynamicTest> everyRuleCanReadEveryExample() {
    return everything()
        .map(
            example ->
                dynamicTest(
                    example.toString(),
                    () -> {
                      List<Finding> findings = RuleExamples.lintWithAll(example);
                      findings.forEach(GroundRulesTest::checkWording);
                      assertEquals(findings.stream().sorted().toList(), findings, "sorted");
                      assertEquals(
                          RuleExamples.print(findings),
                          RuleExamples.print(RuleExamples.lintWithAll(example)),
                          "the same again");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> noCleanExampleTeachesSomethingBroken() {
    return Rules.infos().stream()
        .map(info -> RuleExamples.example(RuleExamples.PAGES.resolve(info.name()), "clean"))
        .map(
            clean ->
                dynamicTest(
                    clean.toString(),
                    () ->
                        assertEquals(
                            "",
                            RuleExamples.print(
                                errors(RuleExamples.lintWithAll(clean), Set.of())))));
  }

  @TestFactory
  Stream<DynamicTest> theOrderOfDeclarationChangesNoIdentity(@TempDir Path temp) {
    return everything()
        .filter(example -> !isAboutLoading(example))
        .map(
            example ->
                dynamicTest(
                    example.toString(),
                    () -> {
                      Path reversed = temp.resolve(example.toString());
                      CatalogVariants.reverse(example, reversed);
                      assertEquals(
                          identities(RuleExamples.lintWithAll(example)),
                          identities(RuleExamples.lintWithAll(reversed)));
                    }));
  }

  private static void checkWording(Finding finding) {
    checkSentence(finding, finding.message());
    checkSentence(finding, finding.help());
    finding.notes().stream().map(Note::message).forEach(text -> checkSentence(finding, text));
  }

  private static void checkSentence(Finding finding, String text) {
    assertFalse(text.isBlank(), () -> finding.identity() + " says nothing");
    assertFalse(text.endsWith("."), () -> finding.identity() + " ends with a full stop: " + text);
    assertFalse(text.contains("\n"), () -> finding.identity() + " breaks the line: " + text);
  }

  /** Every sample, and every example of every rule. */
  private static Stream<Path> everything() {
    List<Path> examples = new ArrayList<>(list(SAMPLES));
    Stream.of(RuleExamples.PAGES, RuleExamples.CASES)
        .flatMap(folder -> list(folder).stream())
        .flatMap(folder -> list(folder).stream())
        .filter(path -> Files.isDirectory(path) || path.toString().endsWith(".yaml"))
        .forEach(examples::add);
    return examples.stream();
  }

  /** Such examples cannot be read, or not by everybody. */
  private static boolean isAboutLoading(Path example) {
    return LoadingRules.all().stream().anyMatch(rule -> example.getParent().endsWith(rule.name()));
  }

  /** Waivers end, and then what they cover counts. */
  private static boolean hasWaivers(Path example) {
    return Files.exists(example.resolve(".sextant.yaml"));
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Events from one service to another, and nothing else. */
  private static String thin(String... events) {
    String all = Stream.of(events).map(e -> e + ": {}").collect(Collectors.joining(", ", "{", "}"));
    return """
        sextant: 1
        system: Shop
        events: %s
        services:
          shop: {publishes: %s}
          stock: {consumes: %s}
        """
        .formatted(all, all, all);
  }

  private static List<Finding> lint(String yaml) {
    LoadedCatalog loaded =
        new CatalogLoader(Path.of("."), CatalogLoader.DEFAULT_MAX_BYTES)
            .load("catalog.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    assertEquals("", RuleExamples.print(loaded.findings()), "the catalog can be read");
    return new Linter(Rules.all()).lint(loaded, RuleExamples.TODAY);
  }

  /** What is found on a day, but for the rules that may know the day. */
  private static Set<String> timeless(Path example, LocalDate today) throws IOException {
    return RuleExamples.lint(Rules.all(), example, today).stream()
        .filter(finding -> !ABOUT_TIME.contains(finding.ruleName()))
        .map(finding -> finding.severity().label() + " " + finding.identity() + finding.message())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Finding> errors(List<Finding> findings, Set<String> allowed) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .filter(finding -> !allowed.contains(finding.ruleName()))
        .toList();
  }

  private static Set<String> identities(List<Finding> findings) {
    return findings.stream().map(Finding::identity).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> twice(List<Finding> findings) {
    Set<String> seen = new HashSet<>();
    return findings.stream().map(Finding::identity).filter(id -> !seen.add(id)).toList();
  }

  private static Set<String> named(List<Finding> findings, Set<String> rules) {
    return findings.stream()
        .map(Finding::ruleName)
        .filter(rules::contains)
        .collect(Collectors.toSet());
  }

  /** Those of the names that are rules already. */
  private static Set<String> known(Set<String> names) {
    return Rules.all().stream()
        .map(rule -> rule.info().name())
        .filter(names::contains)
        .collect(Collectors.toSet());
  }
}
