package dev.sextant.catalog.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code include:} brings in. */
class IncludesTest {
  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = new Folder(Files.createDirectory(temp.resolve("repo")));
    Files.createDirectory(folder.path().resolve(".git"));
    folder
        .file("teams/a.yaml", "sextant: 1\nevents: {A: {}}\n")
        .file("teams/b.yaml", "sextant: 1\nevents: {B: {}}\n")
        .file("teams/deep/c.yml", "sextant: 1\nevents: {C: {}}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../teams/a.yaml       | A
          ../teams/*.yaml       | A B
          ../teams/?.yaml       | A B
          ../teams/[!b].yaml    | A
          ../teams/[]a].yaml    | A
          ../teams/{a,b}.yaml   | A B
          ../teams/**/*.y*      | A B C
          ../**/c.yml           | C
          ./../teams/deep/**    | C
          """)
  void globsStartAtTheFile(String glob, String names) throws IOException {
    include(glob);
    assertEquals(List.of(), folder.findings("docs/catalog.yaml"));
    assertEquals(Set.of(names.split(" ")), included());
  }

  @Test
  void includedFilesIncludeOthersAndCyclesEnd() throws IOException {
    include("x.yaml");
    folder
        .file("docs/x.yaml", "sextant: 1\ninclude: [y.yaml]\nevents: {X: {}}\n")
        .file("docs/y.yaml", "sextant: 1\ninclude: [x.yaml, catalog.yaml]\nevents: {Y: {}}\n");
    assertEquals(List.of(), folder.findings("docs/catalog.yaml"));
    assertEquals(Set.of("X", "Y"), included());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ../nope.yaml      | unknown-reference        | `../nope.yaml` does not exist (correct the path; it starts at the file that holds it)
          ../teams          | unknown-reference        | `../teams` is a folder, not a file (did you mean `../teams/**/*.yaml`?)
          ../teams//        | unknown-reference        | `../teams//` is a folder, not a file (did you mean `../teams/**/*.yaml`?)
          ../nope/*.yaml    | unknown-reference        | no YAML file matches `../nope/*.yaml` (correct the pattern; it starts at the file that holds it: `teams/*.yaml`, `**/service.yaml`)
          {{{               | unknown-reference        | no YAML file matches `{{{` (correct the pattern; it starts at the file that holds it: `teams/*.yaml`, `**/service.yaml`)
          ../../*.yaml      | reference-leaves-catalog | `../../*.yaml` leads out of the catalog's root, `repo` (include only files below the root)
          /etc/hosts        | reference-leaves-catalog | `/etc/hosts` leads out of the catalog's root, `repo` (include only files below the root)
          https://x.org/a   | reference-leaves-catalog | `https://x.org/a` leads out of the catalog's root, `repo` (include only files below the root)
          """)
  void whatIsNotFoundIsSaidAndMakesTheCatalogIncomplete(String glob, String rule, String message)
      throws IOException {
    include(glob);
    List<String> findings = folder.findings("docs/catalog.yaml");
    assertEquals(1, findings.size(), findings::toString);
    assertEquals(rule + " include docs/catalog.yaml:3:11: " + message, findings.get(0));
    assertFalse(folder.catalogs("docs/catalog.yaml").get(0).complete());
  }

  @Test
  void aLinkOutOfTheRootIsNotIncluded() throws IOException {
    Files.writeString(temp.resolve("secret.yaml"), "sextant: 1\n");
    folder.link("docs/secret.yaml", "../../secret.yaml");
    include("secret.yaml");
    assertTrue(folder.findings("docs/catalog.yaml").get(0).startsWith("reference-leaves-catalog"));
    include("*.yaml");
    assertEquals(List.of(), folder.findings("docs/catalog.yaml"));
  }

  @Test
  void anotherSystemIsNotIncluded() throws IOException {
    include("../other/catalog.yaml");
    folder.file("other/catalog.yaml", "sextant: 1\nsystem: Other\nevents: {O: {}}\n");
    assertEquals(
        List.of(
            "duplicate-name include docs/catalog.yaml:3:11: this includes `other/catalog.yaml`,"
                + " which has a `system:` of its own and is another catalog"
                + " (include only files without a `system:` line) + other/catalog.yaml:2:9"),
        folder.findings("docs/catalog.yaml"));
    assertEquals(Set.of(), included());
  }

  @Test
  void anIncludedFileMustBePartOfACatalog() throws IOException {
    include("x.yaml");
    folder.file("docs/x.yaml", "events: {X: {}}\n");
    assertTrue(folder.findings("docs/catalog.yaml").get(0).contains("has no `sextant:` line"));
  }

  @Test
  void includeIsAListOfTexts() throws IOException {
    folder.file("docs/catalog.yaml", "sextant: 1\nsystem: S\ninclude: x.yaml\n");
    assertEquals(
        List.of(
            "wrong-type include docs/catalog.yaml:3:10: `include` should be a list, but is text"
                + " (write it as `[a, b]` or with a `-` before each item)"),
        folder.findings("docs/catalog.yaml"));
  }

  @Test
  void patternsBeyondAnyUseAreRefused() throws IOException {
    include("../teams/*.yaml\", \"".repeat(499) + "../teams/*.yaml");
    assertEquals(List.of(), folder.findings("docs/catalog.yaml"));
    include("../teams/*.yaml\", \"".repeat(501) + "../teams/*.yaml");
    assertEquals(
        List.of(
            "this is one pattern too many: a catalog may have 500",
            "this is one pattern too many: a catalog may have 500"),
        folder.catalogs("docs/catalog.yaml").get(0).findings().stream()
            .map(Finding::message)
            .toList());
  }

  @Test
  void aHostileGlobTakesNoTime() throws IOException {
    folder.file("teams/" + "a".repeat(200) + ".yaml", "sextant: 1\n");
    include("../teams/" + "*a".repeat(60) + "b");
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> folder.findings("docs/catalog.yaml"));
  }

  private void include(String glob) throws IOException {
    folder.file("docs/catalog.yaml", "sextant: 1\nsystem: S\ninclude: [\"" + glob + "\"]\n");
  }

  private Set<String> included() throws IOException {
    return folder.catalogs("docs/catalog.yaml").get(0).catalog().messagesByName().keySet();
  }
}
