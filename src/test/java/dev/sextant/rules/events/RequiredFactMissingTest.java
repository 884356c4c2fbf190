package dev.sextant.rules.events;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.RequiredFact;
import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.finding.Finding;
import dev.sextant.finding.RuleInfo;
import dev.sextant.rules.Linter;
import dev.sextant.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a house requires takes the place of what everybody is asked, and hides no broken design. */
class RequiredFactMissingTest {
  @TempDir private Path folder;

  @Test
  void asksInPlaceOfTheOrdinaryQuestion() throws IOException {
    String catalog = "events: {A: {}, B: {sla: none}}\nservices: {s: {consumes: {A: {}, B: {}}}}\n";
    assertTrue(
        found("", catalog).containsAll(List.of("message-without-sla", "lag-unwatched")),
        "without a policy");
    List<String> found = found("policy: {require: [sla, lag]}\n", catalog);
    assertEquals(3, found.stream().filter("required-fact-missing"::equals).count());
    assertTrue(
        found.stream().noneMatch(Set.of("message-without-sla", "lag-unwatched")::contains),
        found::toString);
  }

  @Test
  void hidesNoBrokenDesign() throws IOException {
    String catalog =
        "events: {A: {}}\nservices: {s: {consumes: {A: {on-failure: skip, effect: none, dead-letter: none}}}}\n";
    assertTrue(
        found("policy: {require: [dead-letter]}\n", catalog).contains("dead-letter-missing"));
  }

  @Test
  void aHouseCanMakeItFail() throws IOException {
    List<Finding> findings =
        lint(
            "policy: {require: [events.entity]}\nrules: {required-fact-missing: error}\n",
            "events: {A: {}}\n");
    assertEquals(
        Set.of("ERROR"),
        findings.stream()
            .filter(f -> f.ruleName().equals("required-fact-missing"))
            .map(f -> f.severity().name())
            .collect(toSet()));
  }

  @Test
  void everyOrdinaryQuestionIsARule() {
    Set<String> names = Rules.infos().stream().map(RuleInfo::name).collect(toSet());
    for (RequiredFact fact : RequiredFact.values()) {
      String rule = OrdinaryQuestion.about(fact).rule();
      assertTrue(rule.isEmpty() || names.contains(rule), rule);
    }
  }

  private List<String> found(String configuration, String catalog) throws IOException {
    return lint(configuration, catalog).stream().map(Finding::ruleName).toList();
  }

  private List<Finding> lint(String configuration, String catalog) throws IOException {
    Files.writeString(folder.resolve(".sextant.yaml"), configuration);
    Files.writeString(folder.resolve("catalog.yaml"), "sextant: 1\nsystem: S\n" + catalog);
    return new Linter(Rules.all())
        .lint(
            new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(folder).get(0),
            LocalDate.of(2026, 12, 1));
  }
}
