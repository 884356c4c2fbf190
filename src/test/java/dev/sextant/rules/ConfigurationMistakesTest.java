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
  void whatOtherLintersCallItIsUnderstood() throws IOException {
    configure(
        """
        failOn: false
        waiver: []
        ignore: [a]
        severity: {lag-unwatched: note}
        sextant: 1
        extends: base
        exclude: ["!a", ../b, 'c\\d', "[", ""]
        rules: {a: err, lag-unwatched: warn, hot-key: false, dual-write: true, replay-unstated: Off}
        fail-on: none
        """);
    assertEquals(
        """
        .sextant.yaml:1:1 unknown-key: `failOn` is not a key of a configuration / did you mean `fail-on`?
        .sextant.yaml:2:1 unknown-key: `waiver` is not a key of a configuration / did you mean `waivers`?
        .sextant.yaml:3:1 unknown-key: `ignore` is not a key of a configuration / did you mean `waivers`, for findings, or `exclude`, for files?
        .sextant.yaml:4:1 unknown-key: `severity` is not a key of a configuration / did you mean `rules`, as in `rules: {message-without-sla: note}`?
        .sextant.yaml:5:1 unknown-key: `sextant` is not a key of a configuration / remove it: only the files of a catalog begin with it
        .sextant.yaml:6:1 unknown-key: `extends` is not a key of a configuration / a configuration takes fail-on, baseline, rules, waivers, exclude, policy; a name of your own starts with `x-`
        .sextant.yaml:7:11 wrong-type: item 1 of `exclude`, `!a`, is not a pattern for files below this folder / a pattern cannot take something back: name only what is to be left out
        .sextant.yaml:7:17 wrong-type: item 2 of `exclude`, `../b`, is not a pattern for files below this folder / it starts at this file's folder and cannot lead out of it
        .sextant.yaml:7:23 wrong-type: item 3 of `exclude`, `c\\d`, is not a pattern for files below this folder / write the names with `/` between them
        .sextant.yaml:7:35 wrong-type: item 5 of `exclude`, ``, is not a pattern for files below this folder / write it like `vendor/**` or `**/generated/*.yaml`
        .sextant.yaml:8:12 wrong-type: `a: err` is not one of `error`, `warning`, `note`, `off` / did you mean `error`?
        .sextant.yaml:8:32 wrong-type: `lag-unwatched: warn` is not one of `error`, `warning`, `note`, `off` / did you mean `warning`?
        .sextant.yaml:8:47 wrong-type: `hot-key: false` is not one of `error`, `warning`, `note`, `off` / did you mean `off`?
        .sextant.yaml:8:66 wrong-type: `dual-write: true` is not one of `error`, `warning`, `note`, `off` / remove it: a rule that is not named here is on
        .sextant.yaml:8:89 wrong-type: `replay-unstated: Off` is not one of `error`, `warning`, `note`, `off` / did you mean `off`?
        .sextant.yaml:9:10 wrong-type: `fail-on: none` is not one of `error`, `warning`, `note`, `never` / did you mean `never`?
        """,
        mistakes());
  }

  @Test
  void waiversAreReadWithCare() throws IOException {
    configure(
        """
        waivers:
          - {rules: lag-unwatched, path: services.old, because: r, expires: 2027-01-01}
          - {rule: lag-unwatched, at: service.old, reason: r, until: 2027-01-01}
          - {rule: lag-unwatched, at: services/old, reason: r, until: 2027-01-01}
          - {rule: lag-unwatched, at: old, reason: r, until: 2027-01-01}
          - {rule: lag-unwatched, at: [a], reason: "", until: 01/02/2027}
          - {rule: lag-unwatched, at: services.old, reason: r, until: 2206-01-01}
          - {rule: lag-unwatched, at: services.old, reason: r, until: 2027-01-01}
          - dual-write
        """);
    assertEquals(
        """
        .sextant.yaml:2:6 unknown-key: `rules` is not a key of a waiver / did you mean `rule`?
        .sextant.yaml:2:28 unknown-key: `path` is not a key of a waiver / did you mean `at`?
        .sextant.yaml:2:48 unknown-key: `because` is not a key of a waiver / did you mean `reason`?
        .sextant.yaml:2:60 unknown-key: `expires` is not a key of a waiver / did you mean `until`?
        .sextant.yaml:3:31 unknown-reference: `at: service.old` leads nowhere, so this waives nothing / did you mean `services.old`?
        .sextant.yaml:4:31 unknown-reference: `at: services/old` leads nowhere, so this waives nothing / did you mean `services.old`?
        .sextant.yaml:5:31 unknown-reference: `at: old` leads nowhere, so this waives nothing / begin with a section of the catalog, as in `services.billing.consumes.ChargeCard`
        .sextant.yaml:6:31 wrong-type: `at` should be text, but is a list / write one value
        .sextant.yaml:6:44 wrong-type: `reason` is empty, so this waives nothing / say why this may stay for a while
        .sextant.yaml:6:55 wrong-type: `until: 01/02/2027` is not a date / write year, month and day: `2027-02-01` or `2027-01-02`
        .sextant.yaml:7:63 wrong-type: the waiver of `lag-unwatched` at `services.old` ends in 2206, when nobody remembers it / agree on a day that is near; what may stay for good is said under `rules` in `.sextant.yaml`
        .sextant.yaml:8:12 duplicate-name: `lag-unwatched` is waived twice at `services.old` / keep the one whose reason and end are right
        .sextant.yaml:9:5 wrong-type: item 8 of `waivers` should be a map, but is text / write it as `{rule: NAME, at: PATH, reason: WHY, until: DATE}`
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
