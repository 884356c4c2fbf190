package dev.sextant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in {@code .sextant.yaml} is told as carefully as what is wrong in a catalog. */
class ConfigurationMistakesTest extends JudgedFolder {
  @Test
  void mistakesAreFindings() throws IOException {
    configure(
        """
        fail-onn: error
        rules: {lag-unwachted: note, unknown-key: "off", replay-unstated: loud}
        waivers:
          - {rule: lag-unwachted, at: services.old, reason: r, until: 2027-01-01}
          - {rule: lag-unwatched, at: services.old, until: soon}
          - {rule: lag-unwatched, at: "services.", reason: r, until: 2027-01-01}
        """);
    assertEquals(
        """
        .sextant.yaml:1:1 unknown-key: `fail-onn` is not a key of a configuration / did you mean `fail-on`?
        .sextant.yaml:2:9 unknown-reference: there is no rule `lag-unwachted` / did you mean `lag-unwatched`?
        .sextant.yaml:2:30 wrong-type: `unknown-key` tells whether the files say what they mean, and is always on / remove it here, and mend what it finds
        .sextant.yaml:2:67 wrong-type: `replay-unstated: loud` is not one of `error`, `warning`, `note`, `off` / write one of them
        .sextant.yaml:4:12 unknown-reference: there is no rule `lag-unwachted` / did you mean `lag-unwatched`?
        .sextant.yaml:5:5 wrong-type: this waiver states no `reason`, and so waives nothing / say why this may stay for a while
        .sextant.yaml:5:52 wrong-type: `until: soon` is not a date / write it like `2026-03-01`
        .sextant.yaml:6:31 wrong-type: `at` is not a path into the catalog / write it like `services.billing.consumes.ChargeCard`, with `*` for any name
        """,
        mistakes());
  }

  @Test
  void noWaiverIsForGood() throws IOException {
    waive("lag-unwatched", "services.old", "2206-01-01");
    assertEquals(
        """
        .sextant.yaml:1:77 wrong-type: the waiver of `lag-unwatched` at `services.old` ends in 2206, when nobody remembers it / agree on a day that is near; what may stay for good is said under `rules` in `.sextant.yaml`
        """,
        mistakes());
  }

  @Test
  void aFileThatOnlySeemsToBeTheConfigurationIsTold() throws IOException {
    Files.writeString(folder.resolve(".sextant.yml"), "rules: {lag-unwatched: off}");
    Finding finding = lint().findings().get(0);
    assertEquals(
        ".sextant.yml:1:1 unreadable-catalog: nobody reads this file, as a configuration is called"
            + " `.sextant.yaml` / rename it",
        line(finding));
    assertEquals(4, lint().findings().size());
  }

  @Test
  void itIsToldOfEveryCatalogThatHasOne() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("catalog.yaml"), "sextant: 1\nsystem: Other\n");
    Files.writeString(other.resolve(".sextant.yml"), "rules: {lag-unwatched: off}");
    for (String above : List.of("none", ".sextant.yaml", ".sextant.yml")) {
      Files.writeString(folder.resolve(above), "# nothing yet\n");
      List<String> told =
          lint(folder).stream()
              .flatMap(l -> l.findings().stream())
              .filter(f -> f.ruleName().equals("unreadable-catalog"))
              .map(f -> f.place().span().file().name())
              .toList();
      assertEquals(
          above.endsWith("yml")
              ? List.of(".sextant.yml", "other/.sextant.yml")
              : List.of("other/.sextant.yml"),
          told,
          above);
      Files.delete(folder.resolve(above));
    }
  }

  @Test
  void aLongConfigurationIsReadOnceForManyCatalogs() throws IOException {
    StringBuilder waivers = new StringBuilder("waivers:\n");
    for (int i = 0; i < 10_000; i++) {
      waivers.append(
          "- {rule: lag-unwatched, at: services.s%d, until: 2027-06-01, reason: r}\n".formatted(i));
    }
    configure(waivers.toString());
    for (int i = 0; i < 300; i++) {
      Path other = Files.createDirectory(folder.resolve("c" + i));
      Files.writeString(other.resolve("catalog.yaml"), "sextant: 1\nsystem: S" + i + "\n");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(folder));
  }

  @Test
  void anEmptyConfigurationOnlyMarksTheRoot() throws IOException {
    configure("\uFEFF# nothing yet\r\n");
    assertEquals(3, lint().findings().size());
  }

  @Test
  void anUnreadableConfigurationIsAllThatIsTold() throws IOException {
    configure("rules: {");
    assertEquals(
        List.of("unreadable-catalog"), lint().findings().stream().map(Finding::ruleName).toList());
  }
}
