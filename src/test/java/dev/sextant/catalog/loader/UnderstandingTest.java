package dev.sextant.catalog.loader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that can be stated is understood as it is written, and nothing else is. */
class UnderstandingTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/understood");

  @Test
  void everythingIsUnderstoodAsItIsWritten() throws IOException {
    LoadedCatalog loaded =
        new CatalogLoader(FOLDER.toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES)
            .load("everything.yaml", Files.readAllBytes(FOLDER.resolve("everything.yaml")));
    assertEquals(List.of(), loaded.findings().stream().map(Folder::line).toList());
    Golden.check(FOLDER.resolve("everything.txt"), Outline.of(loaded.catalog()));
  }

  /** What cannot be read is neither absent nor a value, so that no rule judges or asks for it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          events: {A: {key: []}}                               | key: UNREADABLE
          events: {A: {key: id}}                               | key: UNREADABLE
          events: {A: {key: header}}                           | key: UNREADABLE
          events: {A: {key: 'header '}}                        | key: UNREADABLE
          events: {A: {key: 'record '}}                        | key: UNREADABLE
          events: {A: {key: 'header  '}}                       | key: UNREADABLE
          events: {A: {key: 'record  '}}                       | key: UNREADABLE
          events: {A: {key: 'header  a '}}                     | key: header a
          events: {A: {key: header a}}                         | key: header a
          events: {A: {key: record a}}                         | key: record a
          events: {A: {key: /~0~1}}                            | key: /~0~1
          events: {A: {key: /~}}                               | key: UNREADABLE
          events: {A: {carries: []}}                           | carries: UNREADABLE
          events: {A: {schema: []}}                            | schema: UNREADABLE
          events: {A: {schema: ../../../../../../../../a}}     | schema: UNREADABLE
          events: {A: {schema: 'http://a.b/c'}}                | schema: UNREADABLE
          events: {A: {schema: '#/a'}}                         | schema: file: fragment: /a
          events: {A: {examples: [../../../../../../../../a]}} |
          events: {A: {context: B}}                            | context: UNREADABLE
          events: {A: {sla: {rate: []}}}                       | sla: rate: UNREADABLE
          events: {A: {sla: {size: 4}}}                        | sla: size: UNREADABLE
          events: {A: {sla: x}}                                | sla: UNREADABLE
          events: {A: {versions: {1: {since: []}}}}            | versions 1: name: 1 since: UNREADABLE
          events: {A: {versions: {1: {since: soon}}}}          | versions 1: name: 1 since: UNREADABLE
          """)
  void whatCannotBeReadIsNotUnderstood(String text, String expected) {
    LoadedCatalog loaded =
        new CatalogLoader(FOLDER.toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES)
            .load("f.yaml", ("sextant: 1\n" + text + "\n").getBytes(UTF_8));
    String event = Outline.of(loaded.catalog().messages().iterator().next());
    assertEquals(
        ("kind: EVENT name: A " + (expected == null ? "" : expected)).strip(),
        event.strip().replaceAll("\\s+", " "));
  }
}
