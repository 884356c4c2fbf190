package dev.sextant.render;

import static dev.sextant.finding.Severity.ERROR;
import static dev.sextant.finding.Severity.NOTE;
import static dev.sextant.render.Samples.finding;
import static dev.sextant.render.Samples.linting;
import static dev.sextant.render.Samples.place;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.Golden;
import dev.sextant.finding.Finding;
import dev.sextant.finding.SourceFile;
import dev.sextant.rules.Linting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shape that programs rely on. */
class JsonFormatTest {
  private static final String SHOP = "sextant: 1\nsystem: Shop\n";
  private static final SourceFile FILE =
      new SourceFile("shop.yaml", "services:\n  \"päy\u001b\": {dead-letter: none}\n");
  private static final Finding FINDING =
      finding(
          ERROR,
          place(FILE, "none", "services", "päy\u001b", "dead-letter"),
          "`päy\u001b` says \"no\"",
          d -> d.note(place(FILE, "services"), "in here"));

  @Test
  void oneCatalogIsOneObject() throws IOException {
    Golden.check(golden("one-catalog"), print(List.of(linting(SHOP, List.of(FINDING)))));
  }

  @Test
  void severalCatalogsAreAList() throws IOException {
    Linting shop = linting(SHOP, List.of(FINDING));
    Linting returns = linting(SHOP.replace("Shop", "Returns"), List.of());
    Golden.check(golden("two-catalogs"), print(List.of(shop, returns)));
  }

  @Test
  void nothingFoundIsStillAnAnswer() {
    JsonNode json = JsonMapper.shared().readTree(print(List.of(linting(SHOP, List.of()))));
    assertEquals(
        "{\"version\":1,\"system\":\"Shop\",\"summary\":{\"error\":0,\"warning\":0,\"note\":0},\"findings\":[]}",
        json.toString());
  }

  @Test
  void countsBySeverity() {
    Finding note = finding(NOTE, place(FILE, "services"), "n", d -> {});
    String text = print(List.of(linting(SHOP, List.of(FINDING, note, note))));
    JsonNode json = JsonMapper.shared().readTree(text);
    assertEquals("{\"error\":1,\"warning\":0,\"note\":2}", json.get("summary").toString());
  }

  private static Path golden(String name) {
    return Path.of("src/test/resources/golden/json", name + ".json");
  }

  private static String print(List<Linting> lintings) {
    StringWriter text = new StringWriter();
    new JsonFormat().print(lintings, new PrintWriter(text, true));
    return text.toString();
  }
}
