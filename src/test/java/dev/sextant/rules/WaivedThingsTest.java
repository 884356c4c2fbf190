package dev.sextant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.catalog.loader.CatalogLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comment above the line that a finding shows is for that finding. */
class WaivedThingsTest {
  @TempDir private Path folder;

  @Test
  void aboveTheFirstItemOfAListItIsForTheList() throws IOException {
    Files.writeString(
        folder.resolve("catalog.yaml"),
        """
        sextant: 1
        system: Shop
        events: {A: {}}
        services:
          old:
            consumes:
              A:
                effect: local
                idempotency:
                  # sextant: allow consumer-not-idempotent until 2026-12-31 because R
                  - {by: none}
        """);
    Linting linting =
        new Linter(Rules.all())
            .lint(
                new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(folder),
                RuleExamples.TODAY)
            .get(0);
    assertEquals(
        List.of("consumer-not-idempotent"),
        linting.waived().stream().map(waived -> waived.finding().ruleName()).toList());
  }
}
