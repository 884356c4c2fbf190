package dev.sextant.catalog.loader;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration is understood as it is written, also by those who know other linters. */
class ConfigurationTest {
  @TempDir private Path temp;

  @Test
  void everythingIsUnderstoodAsItIsWritten() throws IOException {
    configure(
        """
        fail-on: never
        baseline: known.json
        rules: {hot-key: "off", dual-write: error, lag-unwatched: note}
        waivers:
          - {rule: hot-key, at: services.*.consumes, reason: Retired., until: 2027-03-31}
        policy: {outage: 4h}
        x-own: anything
        """);
    assertEquals("", mistakes());
    assertEquals(
        """
        name: .sextant.yaml
        failOn: NEVER
        baseline:
          file: known.json
          name: known.json
        rules hot-key: OFF
        rules dual-write: ERROR
        rules lag-unwatched: NOTE
        waivers 1:
          rule: hot-key
          at: services.*.consumes
          extent:
          reason: Retired.
          until: 2027-03-31
        policy:
          naming:
          outage: 4h
        wholeFolder: true
        readable: true
        """,
        Outline.of(configuration()).replace(temp.toRealPath() + "/", ""));
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
          - {rule: lag-unwatched, at: services.old, reason: r, until: 2027-01-01}
          - {rule: lag-unwatched, at: services.old, reason: r, until: 2028-01-01}
          - {}
          - {rules: r, at: services.old, reason: r}
          - {rule: r, at: "*.old", reason: r, until: 2027-01-01}
          - {rule: r, at: x-own.thing, reason: r, until: 2027-01-01}
          - {rule: r, at: events/A, reason: r, until: 2027-01-01}
          - {rule: r, at: nothing/A, reason: r, until: 2027-01-01}
          - {rule: r, at: policy, reason: r, until: 2027-01-01}
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
        .sextant.yaml:8:12 duplicate-name: `lag-unwatched` is waived twice at `services.old` / keep the one whose reason and end are right
        .sextant.yaml:9:5 wrong-type: this waiver states no `at`, and so waives nothing / name what it is waived for, as findings call it, or `"*"`
        .sextant.yaml:9:5 wrong-type: this waiver states no `reason`, and so waives nothing / say why this may stay for a while
        .sextant.yaml:9:5 wrong-type: this waiver states no `rule`, and so waives nothing / name the rule that is waived
        .sextant.yaml:9:5 wrong-type: this waiver states no `until`, and so waives nothing / state the last day of it: `until: 2027-03-31`
        .sextant.yaml:10:5 wrong-type: this waiver states no `until`, and so waives nothing / state the last day of it: `until: 2027-03-31`
        .sextant.yaml:10:6 unknown-key: `rules` is not a key of a waiver / did you mean `rule`?
        .sextant.yaml:13:19 unknown-reference: `at: events/A` leads nowhere, so this waives nothing / did you mean `events.A`?
        .sextant.yaml:14:19 unknown-reference: `at: nothing/A` leads nowhere, so this waives nothing / begin with a section of the catalog, as in `services.billing.consumes.ChargeCard`
        .sextant.yaml:16:5 wrong-type: item 15 of `waivers` should be a map, but is text / write it as `{rule: NAME, at: PATH, reason: WHY, until: DATE}`
        """,
        mistakes());
  }

  @Test
  void aWaiverThatSaysTooLittleWaivesNothing() throws IOException {
    configure(
        """
        waivers:
          - {rule: r, at: services.a, reason: r, until: 2027-01-01}
          - {rule: r, at: services.b, reason: " ", until: 2027-01-01}
          - {rule: r, at: services.c, reason: r}
          - {rule: r, at: "*.d", reason: r, until: 2027-01-01}
          - {rule: r, at: x-own.thing, reason: r, until: 2027-01-01}
          - {rule: r, at: '"services".e', reason: r, until: 2027-01-01}
          - {rule: r, at: policy, reason: r, until: 2027-01-01}
          - {rule: r, at: polcy, reason: r, until: 2027-01-01}
        """);
    assertEquals(
        List.of("services.a", "*.d", "x-own.thing", "\"services\".e", "policy"),
        configuration().waivers().stream().map(Waiver::at).toList());
  }

  @Test
  void oneThatCannotBeReadIsTold() throws IOException {
    configure("rules: {");
    assertEquals(
        ".sextant.yaml:1:9 unreadable-catalog: not valid YAML: the file ends before its last `}` or"
            + " `]` / add what is missing\n",
        mistakes());
    assertFalse(configuration().readable());
    configure("- rules\n");
    assertEquals(
        ".sextant.yaml:1:1 unreadable-catalog: a configuration is a map, but this file holds a list"
            + " / write settings such as `fail-on: warning`\n",
        mistakes());
    configure("#".repeat(1024 * 1024));
    assertEquals("", mistakes());
    configure("#".repeat(1024 * 1024 + 1));
    assertEquals(
        ".sextant.yaml:1:1 unreadable-catalog: this file is larger than 1 MiB"
            + " / keep only settings and waivers here\n",
        mistakes());
    configure("rules: {a: off, a: note}\n");
    assertEquals(
        ".sextant.yaml:1:17 duplicate-name: `a` is written twice in this map"
            + " / remove or rename one of them; the first is used meanwhile\n",
        mistakes());
  }

  @Test
  void oneThatNobodyReadsIsTold() throws IOException {
    configure("");
    new Folder(temp).file(".sextant.yml", "");
    assertEquals(
        ".sextant.yml:1:1 unreadable-catalog: nobody reads this file, as a configuration is called"
            + " `.sextant.yaml` / rename it\n",
        mistakes());
    Files.delete(temp.resolve(".sextant.yaml"));
    Files.delete(temp.resolve(".sextant.yml"));
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Folder root = new Folder(temp).file("root/.git/HEAD", "").file("root/c.yaml", "sextant: 1\n");
    root.file("outside/.sextant.yaml", "").link("root/.sextant.yaml", "../outside/.sextant.yaml");
    assertTrue(Files.exists(outside.resolve(".sextant.yaml")));
    assertEquals(
        List.of("this is a link to a file outside of the catalog's root"),
        root.catalogs("root").get(0).configuration().findings().stream()
            .map(Finding::message)
            .toList());
  }

  /** What lies outside of what is read may still need what seems to be of no use. */
  @Test
  void itKnowsWhetherAllBelowItIsRead() throws IOException {
    Folder folder = new Folder(temp).file(".sextant.yaml", "").file("a/c.yaml", "sextant: 1\n");
    assertTrue(folder.catalogs("").get(0).configuration().wholeFolder());
    assertFalse(folder.catalogs("a").get(0).configuration().wholeFolder());
    assertFalse(folder.catalogs("a/c.yaml").get(0).configuration().wholeFolder());
  }

  private void configure(String text) throws IOException {
    new Folder(temp).file("catalog.yaml", "sextant: 1\nsystem: S\n").file(".sextant.yaml", text);
  }

  private Configuration configuration() throws IOException {
    return new Folder(temp).loaded().configuration();
  }

  private String mistakes() throws IOException {
    return configuration().findings().stream()
        .map(
            f ->
                "%s %s: %s / %s\n".formatted(f.place().span(), f.ruleName(), f.message(), f.help()))
        .collect(joining());
  }
}
