package dev.sextant.rules;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Stage;
import dev.sextant.render.Palette;
import dev.sextant.render.TextFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lints an example of one rule, and compares what is printed with the file beside it. */
final class RuleExamples {
  static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  static final Path PAGES = Path.of("src/main/resources/rules");
  static final Path CASES = Path.of("src/test/resources/rules");

  /** These are about what other rules find. */
  private static final Set<String> WAIVER_RULES = Set.of("expired-waiver", "unused-waiver");

  private RuleExamples() {}

  /**
   * What the rule, and reading itself, say about an example: a file, or a folder with the files it
   * needs.
   */
  static List<Finding> lint(String rule, Path example) throws IOException {
    if (WAIVER_RULES.contains(rule)) {
      return lintWithAll(example).stream().filter(RuleExamples::isLoading).toList();
    }
    List<Rule> only = Rules.all().stream().filter(r -> r.info().name().equals(rule)).toList();
    return lint(only, example, TODAY);
  }

  /** What all rules say, for examples that must not teach something broken. */
  static List<Finding> lintWithAll(Path example) throws IOException {
    return lint(Rules.all(), example, TODAY);
  }

  static List<Finding> lint(List<Rule> rules, Path example, LocalDate today) throws IOException {
    Path root = Files.isDirectory(example) ? example : example.toAbsolutePath().getParent();
    List<Finding> findings = new ArrayList<>();
    for (LoadedCatalog loaded :
        new CatalogLoader(root, CatalogLoader.DEFAULT_MAX_BYTES).load(example)) {
      findings.addAll(new Linter(rules).lint(loaded, today));
    }
    return findings;
  }

  static String print(List<Finding> findings) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new TextFormat(Palette.PLAIN).findings(findings, out);
    out.flush();
    return text.toString();
  }

  /** Names of the rules among the findings that are neither the one wanted nor about reading. */
  static Stream<Finding> foreign(String rule, List<Finding> findings) {
    return findings.stream().filter(f -> !f.ruleName().equals(rule));
  }

  static boolean isLoading(Finding finding) {
    return finding.stage() == Stage.LOADING;
  }

  /** The example's files of one name: {@code flagged.yaml}, or a folder {@code flagged}. */
  static Path example(Path folder, String name) {
    Path directory = folder.resolve(name);
    return Files.isDirectory(directory) ? directory : folder.resolve(name + ".yaml");
  }
}
