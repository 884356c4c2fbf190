package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sextant.Golden;
import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.finding.Finding;
import dev.sextant.rules.Linter;
import dev.sextant.rules.Linting;
import dev.sextant.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Catalogs as teams write them, half filled in and never quite right, with 5, 50 and 500 messages:
 * every change of a rule shows here what it does to people who have not asked for it.
 */
class RealisticCatalogsTest {
  private static final Path CATALOGS = Path.of("src/test/resources/catalogs");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

  @ParameterizedTest
  @ValueSource(strings = {"clinic", "logistics", "bank"})
  void whatIsFoundIsWhatWasJudged(String name) throws IOException {
    Linting linting = lint(CATALOGS.resolve(name));
    assertFalse(linting.findings().stream().anyMatch(RealisticCatalogsTest::isAboutReading));
    String found =
        linting.findings().stream()
            .map(RealisticCatalogsTest::line)
            .collect(Collectors.joining("\n", "", "\n"));
    Golden.check(CATALOGS.resolve(name + ".findings"), found);
  }

  /** The severity, the rule, the thing and what is said; how many further places are shown. */
  private static String line(Finding finding) {
    int more = finding.notes().size();
    return "%s %s at %s%s%n    %s"
        .formatted(
            finding.severity().label(),
            finding.ruleName(),
            finding.subject(),
            more == 0 ? "" : " and " + more + " more",
            finding.message())
        .replace(System.lineSeparator(), "\n");
  }

  private static boolean isAboutReading(Finding finding) {
    return finding.ruleName().equals("unknown-key") || finding.ruleName().equals("wrong-type");
  }

  private static Linting lint(Path catalog) throws IOException {
    CatalogLoader loader =
        new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES);
    return new Linter(Rules.all()).lint(loader.load(catalog), TODAY).get(0);
  }
}
