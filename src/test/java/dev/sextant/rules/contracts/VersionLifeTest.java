package dev.sextant.rules.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.finding.Finding;
import dev.sextant.rules.Design;
import dev.sextant.rules.Linter;
import dev.sextant.rules.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One version in use is one finding, the worst that is true of it on the day. */
class VersionLifeTest {
  private static final List<Rule> RULES =
      List.of(new RetiredVersionInUse(), new SunsetPassed(), new DeprecatedVersionInUse());

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, note[deprecated-version-in-use]",
    "2026-10-01, warning[deprecated-version-in-use]",
    "2026-10-30, warning[deprecated-version-in-use]",
    "2026-10-31, error[sunset-passed]",
    "2027-12-31, error[sunset-passed]",
  })
  void aDeprecationGrowsMoreUrgent(LocalDate today, String expected) {
    assertEquals(List.of(expected), said("deprecated", today, RULES));
  }

  @Test
  void retirementSaysMoreThanTheDate() {
    assertEquals(
        List.of("error[retired-version-in-use]"),
        said("retired", LocalDate.of(2026, 12, 1), RULES));
  }

  @Test
  void withoutTheStrongerRuleTheNextOneSpeaks() {
    assertEquals(
        List.of("error[sunset-passed]"),
        said("retired", LocalDate.of(2026, 12, 1), RULES.subList(1, 3)));
    assertEquals(
        List.of("warning[deprecated-version-in-use]"),
        said("deprecated", LocalDate.of(2026, 12, 1), RULES.subList(2, 3)));
  }

  private static List<String> said(String status, LocalDate today, List<Rule> rules) {
    String yaml =
        """
        sextant: 1
        system: Shop
        policy: {deprecation: {notice: 90d}}
        events:
          OrderPlaced:
            versions: {1.0.0: {status: %s, since: 2026-07-01, sunset: 2026-10-31}, 2.0.0: {}}
        services:
          billing-service: {consumes: {OrderPlaced: {version: 1.0.0}}}
        """
            .formatted(status);
    byte[] content = yaml.getBytes(StandardCharsets.UTF_8);
    var loaded =
        new CatalogLoader(Path.of("."), CatalogLoader.DEFAULT_MAX_BYTES)
            .load("catalog.yaml", content);
    return new Linter(rules)
        .check(Design.of(loaded.catalog(), today)).stream().map(VersionLifeTest::shown).toList();
  }

  private static String shown(Finding finding) {
    return finding.severity().label() + "[" + finding.ruleName() + "]";
  }
}
