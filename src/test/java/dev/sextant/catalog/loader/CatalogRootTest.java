package dev.sextant.catalog.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bounds a catalog. */
class CatalogRootTest {
  @TempDir private Path temp;

  @Test
  void configurationThenRepositoryThenTheFolderItself() throws IOException {
    Path deep = Files.createDirectories(temp.resolve("repo/shop/teams"));
    assertEquals(deep, CatalogRoot.above(deep));
    Files.createDirectory(temp.resolve("repo/.git"));
    assertEquals(temp.resolve("repo"), CatalogRoot.above(deep));
    Files.createFile(temp.resolve("repo/shop/.sextant.yaml"));
    assertEquals(temp.resolve("repo/shop"), CatalogRoot.above(deep));
  }

  @Test
  void referencesMayNotLeaveIt() throws IOException {
    Path shop = Files.createDirectories(temp.resolve("repo/shop"));
    Files.createDirectory(temp.resolve("repo/.git"));
    Files.writeString(temp.resolve("outside.json"), "{}");
    Files.createSymbolicLink(shop.resolve("link.json"), Path.of("../../outside.json"));
    Folder folder = new Folder(shop);
    folder.file(
        "catalog.yaml",
        """
        sextant: 1
        system: S
        events:
          A: {schema: ../shared/a.json}
          B: {schema: ../../outside.json}
          C: {schema: link.json}
          D: {schema: https://schemas.example.org/d.json}
          E: {schema: /etc/passwd}
          F: {examples: [../../outside.json, {inline: true}]}
        """);
    String help = " (keep a copy below the root and name that)";
    assertEquals(
        List.of(
            "reference-leaves-catalog events.B.schema catalog.yaml:5:15: `../../outside.json` is"
                + " not below the catalog's root, `repo`"
                + help,
            "reference-leaves-catalog events.C.schema catalog.yaml:6:15: `link.json` is not below"
                + " the catalog's root, `repo`"
                + help,
            "reference-leaves-catalog events.D.schema catalog.yaml:7:15:"
                + " `https://schemas.example.org/d.json` is not a file, and nothing is fetched from a"
                + " network"
                + help,
            "reference-leaves-catalog events.E.schema catalog.yaml:8:15: `/etc/passwd` is not"
                + " below the catalog's root, `repo`"
                + help,
            "reference-leaves-catalog events.F.examples.1 catalog.yaml:9:18: `../../outside.json`"
                + " is not below the catalog's root, `repo`"
                + help),
        folder.findings());
  }
}
