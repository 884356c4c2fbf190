package dev.sextant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sextant.Golden;
import dev.sextant.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every rule over the examples in its own folder, which {@code explain} also prints. */
class RuleFolderTest {
  private static final List<String> HEADINGS =
      List.of("## Why", "## What to do", "## When to ignore it", "## See");

  @TestFactory
  Stream<DynamicTest> everyRuleDoesWhatItsFolderSays() {
    return Rules.infos().stream()
        .map(
            info ->
                dynamicTest(
                    info.name(),
                    () -> verify(info.name(), RuleExamples.PAGES.resolve(info.name()))));
  }

  private static void verify(String rule, Path folder) throws IOException {
    String page = Files.readString(folder.resolve("rule.md"));
    assertTrue(page.startsWith("# " + rule + "\n\n"), "the page starts with the rule's name");
    HEADINGS.forEach(heading -> assertTrue(page.contains("\n" + heading + "\n"), heading));

    List<Finding> flagged = RuleExamples.lint(rule, RuleExamples.example(folder, "flagged"));
    assertTrue(
        flagged.stream().anyMatch(f -> f.ruleName().equals(rule)),
        "the flagged example is flagged");
    assertEquals(
        "", RuleExamples.print(RuleExamples.foreign(rule, flagged).toList()), "and only for this");
    Golden.check(folder.resolve("flagged.out"), RuleExamples.print(flagged));

    Path clean = RuleExamples.example(folder, "clean");
    assertEquals(
        "", RuleExamples.print(RuleExamples.lint(rule, clean)), "the clean example is clean");
  }

  /**
   * Cases beyond the example: {@code flags-….yaml} with what is printed beside it, {@code
   * clean-….yaml} silent.
   */
  @TestFactory
  Stream<DynamicContainer> everyFurtherCaseDoesWhatItsNameSays() throws IOException {
    try (Stream<Path> folders = Files.list(RuleExamples.CASES)) {
      return folders.sorted().map(RuleFolderTest::ofOneRule).toList().stream();
    }
  }

  /** Looked through only when one of its cases is to run. */
  private static DynamicContainer ofOneRule(Path folder) {
    return dynamicContainer(
        folder.getFileName().toString(), Stream.of(folder).flatMap(RuleFolderTest::cases));
  }

  private static Stream<DynamicTest> cases(Path folder) {
    String rule = folder.getFileName().toString();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.toString().endsWith(".out"))
          .sorted()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> verifyCase(rule, file)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void verifyCase(String rule, Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
    List<Finding> findings = RuleExamples.lint(rule, file);
    assertEquals(
        "",
        RuleExamples.print(RuleExamples.foreign(rule, findings).toList()),
        "nothing else is wrong");
    if (name.startsWith("clean-")) {
      assertEquals("", RuleExamples.print(findings), "must not flag");
    } else {
      assertTrue(name.startsWith("flags-"), "a case is called clean-… or flags-…");
      assertFalse(findings.isEmpty(), "must flag");
      Golden.check(file.resolveSibling(name + ".out"), RuleExamples.print(findings));
    }
  }

  @Test
  void noFolderIsLeftWithoutARule() throws IOException {
    Set<String> known = Rules.infos().stream().map(info -> info.name()).collect(Collectors.toSet());
    try (Stream<Path> pages = Files.list(RuleExamples.PAGES);
        Stream<Path> cases = Files.list(RuleExamples.CASES)) {
      List<String> strangers =
          Stream.concat(pages, cases)
              .map(path -> path.getFileName().toString())
              .filter(name -> !known.contains(name))
              .toList();
      assertEquals(List.of(), strangers);
    }
  }
}
