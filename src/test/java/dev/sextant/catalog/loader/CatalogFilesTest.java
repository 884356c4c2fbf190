package dev.sextant.catalog.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files make which catalog. */
class CatalogFilesTest {
  private static final String HEAD = "sextant: 1\nsystem: Shop\n";
  private static final String EVENT = "sextant: 1\nevents: {%s: {}}\n";

  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = new Folder(Files.createDirectory(temp.resolve("shop")));
  }

  @Test
  void oneFileIsACatalog() throws IOException {
    folder.file("a.yaml", HEAD + "events: {A: {}}\n").file("b.yaml", EVENT.formatted("B"));
    Catalog catalog = folder.catalogs("a.yaml").get(0).catalog();
    assertEquals("Shop", catalog.system());
    assertEquals(Set.of("A"), catalog.messagesByName().keySet());
  }

  @Test
  void aFolderIsMerged() throws IOException {
    folder
        .file("catalog.yaml", HEAD)
        .file("teams/a.yml", EVENT.formatted("A"))
        .file("teams/deep/er/b.yaml", EVENT.formatted("B"))
        .file("other.yaml", "events: {Not: {}}\n")
        .file("notes.txt", EVENT.formatted("Txt"));
    assertEquals(Set.of("A", "B"), folder.catalog().messagesByName().keySet());
    assertEquals(List.of(), folder.findings());
  }

  @Test
  void theOneSystemLeadsTheFilesAroundIt() throws IOException {
    folder
        .file("a/first.yaml", EVENT.formatted("A"))
        .file("b/system.yaml", HEAD)
        .file("c.yaml", EVENT.formatted("C"));
    assertEquals("Shop", folder.catalog().system());
    assertEquals(2, folder.catalog().messages().size());
    assertEquals("b/system.yaml", folder.loaded().files().get(0).name());
    assertEquals("b/system.yaml:2:9", folder.catalog().place().span().toString());
    assertEquals(List.of(), folder.findings());
  }

  @Test
  void allOfASystemIsReadWhereItsFolderIs() throws IOException {
    folder.file("catalog.yaml", HEAD).file("more.yaml", EVENT.formatted("A"));
    assertTrue(folder.loaded().whole());
    assertFalse(folder.catalogs("catalog.yaml").get(0).whole());
    assertFalse(folder.catalogs("more.yaml").get(0).whole());
    Files.delete(folder.path().resolve("catalog.yaml"));
    assertFalse(folder.loaded().whole(), "it may be a part of something larger");
  }

  @Test
  void aFolderWithoutSystemIsOneCatalogNamedAfterIt() throws IOException {
    folder.file("a.yaml", EVENT.formatted("A")).file("b.yaml", EVENT.formatted("B"));
    assertEquals("shop", folder.catalog().system());
    assertEquals(2, folder.catalog().messages().size());
  }

  @Test
  void hiddenAndBuiltFoldersAreNotSearched() throws IOException {
    folder.file("catalog.yaml", HEAD);
    for (String skipped : List.of(".hidden", "target", "node_modules")) {
      folder.file(skipped + "/a.yaml", EVENT.formatted("A"));
    }
    folder.file(".b.yaml", EVENT.formatted("B"));
    assertEquals(Set.of(), folder.catalog().messagesByName().keySet());
    assertEquals(1, folder.catalogs(".hidden").size(), "unless they are named");
  }

  @Test
  void jsonIsFoundToo() throws IOException {
    folder
        .file("a.yaml", "{\n  \"sextant\": 1,\n  \"events\": {\"A\": {}}\n}\n")
        .file("b.yaml", "{\"events\": {\"B\": {}}, \"sextant\": 1}\n");
    assertEquals(Set.of("A", "B"), folder.catalog().messagesByName().keySet());
  }

  @Test
  void aMarkInsideOtherYamlMakesNoCatalog() throws IOException {
    folder
        .file("catalog.yaml", HEAD)
        .file("compose.yaml", "services:\n  \"sextant\": {image: x}\n")
        .file("helm.yaml", "a: {{ .Values.sextant }}\n  sextant: 1\n");
    assertEquals(List.of(), folder.findings());
  }

  @Test
  void nameDeclaredTwiceShowsBothPlaces() throws IOException {
    folder
        .file("a.yaml", HEAD + "events: {A: {}}\nscope: partial\n")
        .file("b.yaml", "sextant: 1\nscope: complete\nevents: {A: {}}\n");
    assertEquals(
        List.of(
            "duplicate-name scope b.yaml:2:1: `scope` is declared twice in this catalog"
                + " (keep one of them; the first is used meanwhile) + a.yaml:4:1",
            "duplicate-name events.A b.yaml:3:10: `events.A` is declared twice in this catalog"
                + " (keep one of them; the first is used meanwhile) + a.yaml:3:10"),
        folder.findings());
  }

  @Test
  void sectionsOfDifferentKindsDoNotJoin() throws IOException {
    folder.file("a.yaml", HEAD + "events: {A: {}}\n").file("b.yaml", "sextant: 1\nevents: [B]\n");
    assertEquals(
        List.of(
            "wrong-type events b.yaml:2:1: `events` is a list here, but a map in another file of"
                + " this catalog (write it the same way in both files) + a.yaml:3:1"),
        folder.findings());
  }

  @Test
  void twoSystemsAreTwoCatalogs() throws IOException {
    folder
        .file("a/catalog.yaml", "sextant: 1\nsystem: A\n")
        .file("a/more.yaml", EVENT.formatted("InA"))
        .file("a/b/catalog.yaml", "sextant: 1\nsystem: B\n")
        .file("a/b/deep/more.yaml", EVENT.formatted("InB"));
    List<Catalog> catalogs = folder.catalogs("").stream().map(LoadedCatalog::catalog).toList();
    assertEquals(List.of("B", "A"), catalogs.stream().map(Catalog::system).toList());
    assertEquals(Set.of("InB"), catalogs.get(0).messagesByName().keySet());
    assertEquals(Set.of("InA"), catalogs.get(1).messagesByName().keySet());
    assertEquals(List.of(), folder.findings());
  }

  @Test
  void aFileBetweenTwoSystemsIsAmbiguousUnlessIncluded() throws IOException {
    folder
        .file("a/catalog.yaml", "sextant: 1\nsystem: A\n")
        .file("b/catalog.yaml", "sextant: 1\nsystem: B\n")
        .file("common/c.yaml", EVENT.formatted("C"));
    List<String> findings = folder.findings();
    assertEquals(1, findings.size());
    assertTrue(
        findings.get(0).startsWith("unreadable-catalog  common/c.yaml:1:1: there are several"));

    folder.file("b/catalog.yaml", "sextant: 1\nsystem: B\ninclude: [../common/c.yaml]\n");
    assertEquals(List.of(), folder.findings());
    assertEquals(2, folder.catalogs("").size());
  }

  @Test
  void twoSystemsInOneFolderShareNothing() throws IOException {
    folder
        .file("a.yaml", "sextant: 1\nsystem: A\nevents: {X: {}}\n")
        .file("b.yaml", "sextant: 1\nsystem: B\nevents: {X: {}}\n");
    assertEquals(List.of(), folder.findings());
    folder.file("c.yaml", EVENT.formatted("C"));
    assertEquals(1, folder.findings().size(), "nothing says whose c.yaml is");
  }

  @Test
  void aBrokenFileBelongsToTheNearestSystem() throws IOException {
    folder
        .file("a/catalog.yaml", "sextant: 1\nsystem: A\n")
        .file("b/catalog.yaml", "sextant: 1\nsystem: B\n")
        .file("b/broken.yaml", "sextant: 1\nevents: [\n");
    List<LoadedCatalog> catalogs = folder.catalogs("");
    assertEquals(List.of(true, false), catalogs.stream().map(LoadedCatalog::complete).toList());
  }

  /** What a file that cannot be read may declare is not missing; other mistakes are told. */
  @Test
  void nothingIsMissingWhereAFileCannotBeRead() throws IOException {
    folder.file("catalog.yaml", HEAD + "events: {A: {channel: nowhere, kye: /id}}\n");
    List<String> whole = List.of("unknown-key", "unknown-reference");
    assertEquals(
        whole, folder.loaded().findings().stream().map(Finding::ruleName).sorted().toList());
    folder.file("broken.yaml", "sextant: 1\nchannels: [\n");
    assertEquals(
        List.of("unknown-key", "unreadable-catalog"),
        folder.loaded().findings().stream().map(Finding::ruleName).sorted().toList());
  }

  @Test
  void aFileGivenByALinkIsReadOnce() throws IOException {
    folder
        .file("catalog.yaml", HEAD + "events: {A: {}}\n")
        .link("teams/same.yaml", "../catalog.yaml")
        .link("loop", "..")
        .link("self.yaml", "self.yaml")
        .link("gone.yaml", "nowhere.yaml");
    assertEquals(List.of(), folder.findings());
    assertEquals(1, folder.catalog().messages().size());
  }

  @Test
  void aLinkedFolderCanBeGiven() throws IOException {
    folder.file("real/catalog.yaml", HEAD).link("linked", "real");
    assertEquals("Shop", folder.catalogs("linked").get(0).catalog().system());
  }

  @Test
  void aLinkOutOfTheRootIsNotFollowed() throws IOException {
    Files.writeString(temp.resolve("secret.yaml"), EVENT.formatted("Secret"));
    folder.file("catalog.yaml", HEAD).link("secret.yaml", "../secret.yaml");
    assertEquals(Set.of(), folder.catalog().messagesByName().keySet());
  }

  @Test
  void strangeNamesAreFine() throws IOException {
    folder.file("my shop/-x.yaml", HEAD + "evnts: {}\n");
    assertEquals(
        List.of(
            "unknown-key evnts my shop/-x.yaml:3:1: `evnts` is not a key of a catalog"
                + " (did you mean `events`?)"),
        folder.findings());
  }

  @Test
  void whatIsNotThereIsSaidInOneLine() throws IOException {
    folder.file("a.yaml", "a: 1\n");
    Exception missing = assertThrows(NoSuchFileException.class, () -> folder.catalogs("nowhere"));
    assertTrue(missing.getMessage().endsWith("/nowhere"), missing.getMessage());
    Exception none = assertThrows(IOException.class, () -> folder.catalogs(""));
    assertTrue(none.getMessage().contains("no YAML file there has a `sextant:` line"));
  }

  @Test
  void aFileOverTheLimitIsNotRead() throws IOException {
    folder.file("big.yaml", HEAD + "# " + "x".repeat(2000)).file("foreign.yaml", "#".repeat(5000));
    LoadedCatalog loaded = new CatalogLoader(folder.path(), 1000).load(folder.path()).get(0);
    assertEquals(
        List.of(
            "unreadable-catalog  big.yaml:1:1: this file is larger than the limit of 1000 bytes"
                + " (split the catalog into several files, or raise the limit with"
                + " `--max-file-size`)"),
        loaded.findings().stream().map(Folder::line).toList());
  }

  @Test
  void aFileAtTheLimitIsRead() throws IOException {
    int mebi = 1024 * 1024;
    assertEquals("", tooLarge(HEAD.length(), HEAD.length()));
    assertEquals("", tooLarge(mebi, mebi));
    assertEquals("limit of 24 bytes", tooLarge(HEAD.length() + 1, HEAD.length()));
    assertEquals("limit of 1048575 bytes", tooLarge(mebi, mebi - 1));
    assertEquals("limit of 1 MiB", tooLarge(mebi + 1, mebi));
    assertEquals("limit of 2 MiB", tooLarge(2 * mebi + 1, 2 * mebi));
  }

  private String tooLarge(int size, long limit) throws IOException {
    folder.file("a.yaml", HEAD + "#".repeat(size - HEAD.length()));
    List<Finding> findings =
        new CatalogLoader(folder.path(), limit).load(folder.path()).get(0).findings();
    return findings.isEmpty() ? "" : findings.get(0).message().replaceFirst(".* the (?=limit)", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          ''           | 1:1: this file is empty (start with `sextant: 1`, or run `sextant init`)
          '# later'    | 1:1: this file is empty (start with `sextant: 1`, or run `sextant init`)
          - sextant: 1 | 1:1: a catalog is a map, but this file holds a list (start with `sextant: 1` and sections such as `events:`; `sextant init` writes an example)
          sextant      | 1:1: a catalog is a map, but this file holds text (start with `sextant: 1` and sections such as `events:`; `sextant init` writes an example)
          a: 1         | 1:1: this file has no `sextant:` line, so it is not part of a catalog (add `sextant: 1` as its first line if it should be)
          sextant: [   | 1:11: not valid YAML: the file ends before its last `}` or `]` (add what is missing)
          '# café'     | 1:6: this byte is not UTF-8 text (save it as UTF-8)
          """)
  void whatIsNoCatalogIsTold(String text, String expected) throws IOException {
    folder.file("f.yaml", text.getBytes(StandardCharsets.ISO_8859_1));
    if (!text.contains("é")) {
      folder.file("f.yaml", text);
    }
    assertEquals(List.of("unreadable-catalog  f.yaml:" + expected), folder.findings("f.yaml"));
    assertFalse(folder.catalogs("f.yaml").get(0).complete());
  }

  @Test
  void whatIsFreeMayDifferFromFileToFile() throws IOException {
    folder
        .file("a.yaml", HEAD + "x-note: one\ndrivers: [audit]\nx-list: [a]\n")
        .file("b.yaml", "sextant: 1\nx-note: two\ndrivers: {audit: 1}\nx-list: {a: 1}\n");
    assertEquals(
        List.of(
            "wrong-type drivers b.yaml:3:1: `drivers` is a map here, but a list in another file of"
                + " this catalog (write it the same way in both files) + a.yaml:4:1"),
        folder.findings());
  }
}
