package dev.sextant.catalog.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sextant.finding.Finding;
import dev.sextant.finding.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are left out. */
class ExcludeTest {
  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void writeFiles() throws IOException {
    folder = new Folder(temp);
    folder.file("catalog.yaml", "sextant: 1\nsystem: Shop\n");
    folder.file("vendor/lib/other.yaml", "sextant: 1\nsystem: Other\n");
    folder.file("teams/a/generated/x.yaml", "sextant: 1\nevents: {X: {}}\n");
    folder.file("teams/a/mine.yaml", "sextant: 1\nevents: {Mine: {}}\n");
  }

  private List<String> files(String below) throws IOException {
    return folder.catalogs(below).stream()
        .flatMap(catalog -> catalog.files().stream())
        .map(SourceFile::name)
        .toList();
  }

  private void exclude(String patterns) throws IOException {
    folder.file(".sextant.yaml", "exclude: [" + patterns + "]\n");
  }

  @Test
  void patternsStartAtTheConfigurationAndAFolderMeansAllOfIt() throws IOException {
    for (String vendor : List.of("vendor/**", "vendor", "vendor/", "./vendor/lib", "vendor/*/*")) {
      exclude("'" + vendor + "', '**/generated/*.yaml'");
      assertEquals(List.of("catalog.yaml", "teams/a/mine.yaml"), files(""), vendor);
    }
    exclude("lib, '*.yaml'");
    assertEquals(
        List.of("teams/a/generated/x.yaml", "teams/a/mine.yaml", "vendor/lib/other.yaml"),
        files("").stream().sorted().toList());
  }

  @Test
  void neitherLongPatternsNorManyTakeLong() throws IOException {
    folder.file(".sextant.yaml", "exclude: ['" + "/".repeat(1_000_000) + "']\n");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> files(""));
    exclude("a*, ".repeat(500) + "vendor");
    assertEquals(4, files("").size());
    assertEquals(
        List.of("these are 501 patterns, of which only the first 500 are used"),
        folder.catalogs("").get(0).configuration().findings().stream()
            .map(Finding::message)
            .toList());
  }

  @Test
  void whatIsNamedIsRead() throws IOException {
    exclude("vendor/**, '**/generated/*.yaml'");
    assertEquals(List.of("vendor/lib/other.yaml"), files("vendor"));
    assertEquals(List.of("vendor/lib/other.yaml"), files("vendor/lib/other.yaml"));
    IOException nothing = assertThrows(IOException.class, () -> files("teams/a/generated"));
    assertEquals(
        ": all that there is may be excluded in `.sextant.yaml`",
        nothing.getMessage().substring(nothing.getMessage().indexOf(": ")));
  }

  @Test
  void aConfigurationBelowAddsAndCannotTakeBack() throws IOException {
    exclude("vendor/**");
    folder.file("vendor/.sextant.yaml", "fail-on: note\n");
    folder.file("teams/.sextant.yaml", "exclude: [a/generated/**]\n");
    assertEquals(List.of("catalog.yaml", "teams/a/mine.yaml"), files(""));
  }

  @Test
  void includesLeaveThemOutUnlessTheyNameThem() throws IOException {
    exclude("vendor/**, parts/**");
    folder.file("parts/p.yaml", "sextant: 1\n");
    folder.file("parts/q.yaml", "sextant: 1\n");
    folder.file(
        "catalog.yaml", "sextant: 1\nsystem: Shop\ninclude: [parts/*.yaml, parts/q.yaml]\n");
    assertEquals(List.of("catalog.yaml", "parts/q.yaml"), files("catalog.yaml"));
    assertEquals(
        List.of(
            "unknown-reference include catalog.yaml:3:11: every file that matches `parts/*.yaml`"
                + " is excluded (correct the pattern, or `exclude` in `.sextant.yaml`; a file that"
                + " is named in full is read in any case)"),
        folder.findings("catalog.yaml"));
  }
}
