package dev.sextant.catalog.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.catalog.Flow;
import dev.sextant.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A flow starts with an entry point or with a message, and either may be misspelt. */
class FlowStartTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          with: TakeOrder, at: s                | TakeOrder
          with: TakeOrder                       | TakeOrder
          with: Nightly                         | Nightly
          with: OrderPlaced, at: s              | OrderPlaced
          with: OrderPlaced                     | OrderPlaced
          with: OrderPlaced where /a is 1       | OrderPlaced where /a is 1
          with: TakeOrdr, at: s                 | TakeOrder + `TakeOrdr` is not declared as an entry point / did you mean `TakeOrder`?
          with: TakeOrdr                        | TakeOrder + `TakeOrdr` is not declared as an entry point / did you mean `TakeOrder`?
          with: OrderPlacd, at: s               | OrderPlaced + `OrderPlacd` is not declared as a message / did you mean `OrderPlaced`?
          with: Nightly, at: s                  | unread + `Nightly` is not declared as an entry point of `s` / declare it, or correct the name
          with: Nightli, at: s                  | unread + `Nightli` is not declared as a message / declare it, or correct the name
          with: TakeOrdr where /a is 1, at: s   | unread + `TakeOrdr` is not declared as a message / declare it, or correct the name
          with: TakeOrder, at: nobody           | TakeOrder + `nobody` is not declared as a service / declare it, or correct the name
          with: TakeOrder, at: lazy             | unread + `TakeOrder` is not declared as an entry point of `lazy` / declare it, or correct the name
          with: nothing of the sort             | unread + `nothing of the sort` is not declared as a message / declare it, or correct the name
          with: {}                              | unread + `with` should be text, but is a map / write one value
          """)
  void withWhatIsThereOrMeant(String starts, String expected) throws IOException {
    LoadedCatalog loaded =
        new Folder(temp)
            .file(
                "catalog.yaml",
                """
                sextant: 1
                system: S
                events: {OrderPlaced: {}}
                services:
                  s: {entry-points: {TakeOrder: {}}}
                  t: {entry-points: {Nightly: {}}}
                  lazy: {}
                flows: {f: {starts: {%s}}}
                """
                    .formatted(starts))
            .loaded();
    Flow flow = loaded.catalog().flows().values().iterator().next();
    String with = flow.startsWith().isKnown() ? flow.startsWith().value().toString() : "unread";
    assertEquals(
        expected,
        with + loaded.findings().stream().map(FlowStartTest::told).collect(Collectors.joining()));
  }

  private static String told(Finding finding) {
    return " + " + finding.message() + " / " + finding.help();
  }
}
