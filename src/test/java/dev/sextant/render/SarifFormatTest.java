package dev.sextant.render;

import static dev.sextant.finding.Severity.ERROR;
import static dev.sextant.finding.Severity.WARNING;
import static dev.sextant.render.Samples.finding;
import static dev.sextant.render.Samples.linting;
import static dev.sextant.render.Samples.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import dev.sextant.rules.Linting;
import dev.sextant.rules.Waived;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What code hosts rely on, checked without the official schema, whose licence keeps it out. */
class SarifFormatTest {
  private static final String SHOP = "sextant: 1\nsystem: Shop\n";
  private static final SourceFile FILE =
      new SourceFile("my team/shop#1.yaml", "services:\n  a: {x: none}\n");

  @TempDir private Path folder;

  @Test
  void aResultHasWhatViewersShow() throws IOException {
    Finding finding =
        finding(
            ERROR,
            place(FILE, "none", "services", "a", "x"),
            "`a` has no x",
            d -> d.note(place(FILE, "services"), "in here"));
    JsonNode run = run(List.of(linting(SHOP, List.of(finding))));
    JsonNode result = run.at("/results/0");
    assertEquals("sample-rule", result.at("/ruleId").asString());
    assertEquals("error", result.at("/level").asString());
    assertEquals("`a` has no x. Change it.", result.at("/message/text").asString());
    assertEquals(
        "services.a.x", result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asString());
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertEquals("my%20team/shop%231.yaml", place.at("/artifactLocation/uri").asString());
    assertEquals("%SRCROOT%", place.at("/artifactLocation/uriBaseId").asString());
    assertEquals(
        "{\"startLine\":2,\"startColumn\":10,\"endLine\":2,\"endColumn\":14}",
        place.at("/region").toString());
    assertEquals("in here", result.at("/relatedLocations/0/message/text").asString());
    assertEquals(1, result.at("/relatedLocations/0/physicalLocation/region/startLine").asInt());
    assertEquals("unicodeCodePoints", run.at("/columnKind").asString());
  }

  @Test
  void everyResultPointsAtItsRule() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (String name : List.of("first", "second", "first")) {
      Finding one = finding(WARNING, place(FILE, "none", "services", name), name, d -> {});
      findings.add(one);
    }
    JsonNode run = run(List.of(linting(SHOP, findings)));
    JsonNode rules = run.at("/tool/driver/rules");
    assertEquals(1, rules.size());
    for (JsonNode result : run.at("/results")) {
      JsonNode rule = rules.get(result.at("/ruleIndex").asInt());
      assertEquals(result.at("/ruleId"), rule.at("/id"));
      assertEquals("warning", rule.at("/defaultConfiguration/level").asString());
      assertEquals("delivery", rule.at("/properties/tags/0").asString());
      for (String text : List.of("shortDescription", "fullDescription", "help")) {
        assertTrue(rule.at("/" + text + "/text").isString(), text);
      }
    }
  }

  @Test
  void movingLinesAndFilesChangesNobody() throws IOException {
    SourceFile moved = new SourceFile("else/where.yaml", "\n\n\nservices: {a: {x: none}}\n");
    String before = fingerprint("Shop", place(FILE, "none", "services", "a"));
    assertEquals(before, fingerprint("Shop", place(moved, "none", "services", "a")));
    assertNotEquals(before, fingerprint("Shop", place(FILE, "none", "services", "b")));
    assertNotEquals(before, fingerprint("Returns", place(FILE, "none", "services", "a")));
  }

  /** GitHub shows a suppressed result as an open alert. */
  @Test
  void whatIsWaivedIsLeftOut() throws IOException {
    Finding finding = finding(ERROR, place(FILE, "none", "services", "a"), "m", d -> {});
    Waiver waiver =
        new Waiver(
            "sample-rule",
            "services.a",
            new Waiver.Below(finding.place()),
            "it goes",
            LocalDate.of(2027, 3, 31),
            finding.place().span(),
            finding.place().span());
    Linting plain = linting(SHOP, List.of());
    List<Waived> waived = List.of(new Waived(finding, waiver));
    Linting linting = new Linting(plain.loaded(), plain.design(), List.of(), waived, 1);
    assertEquals("[]", run(List.of(linting)).at("/results").toString());
  }

  @Test
  void namesFilesFromTheRepositorysTop() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("repo/inner"));
    Files.createDirectory(folder.resolve("repo/.git"));
    SarifPlaces places = new SarifPlaces(new RepositoryFiles(inner));
    assertEquals("inner/my%20team/shop%231.yaml", uri(places, FILE.name()));
    assertEquals("a.yaml", uri(places, "../a.yaml"));
    assertEquals("a.yaml", uri(places, folder.resolve("repo/a.yaml").toString()));
    assertEquals(
        folder.resolve("other/a.yaml").toUri().toASCIIString(), uri(places, "../../other/a.yaml"));
  }

  @Test
  void aRelativeUriHasNoScheme() {
    assertEquals("./a:b.yaml", SarifPlaces.relative(Path.of("a:b.yaml")));
    assertEquals("a/b:c.yaml", SarifPlaces.relative(Path.of("a/b:c.yaml")));
    assertEquals("100%25/%C3%BC%3F.yaml", SarifPlaces.relative(Path.of("100%/ü?.yaml")));
  }

  private String fingerprint(String system, Place place) throws IOException {
    Finding finding = finding(ERROR, place, "m", d -> {});
    JsonNode run = run(List.of(linting(SHOP.replace("Shop", system), List.of(finding))));
    return run.at("/results/0/partialFingerprints").toString();
  }

  private static String uri(SarifPlaces places, String name) throws IOException {
    Place place = new Place(CatalogPath.of("a"), SourceSpan.startOf(new SourceFile(name, "")));
    JsonNode run =
        run(places, List.of(linting(SHOP, List.of(finding(ERROR, place, "m", d -> {})))));
    return run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asString();
  }

  private JsonNode run(List<Linting> lintings) throws IOException {
    return run(new SarifPlaces(new RepositoryFiles(folder)), lintings);
  }

  private static JsonNode run(SarifPlaces places, List<Linting> lintings) throws IOException {
    StringWriter text = new StringWriter();
    new SarifFormat("1.2.3", places).print(lintings, new PrintWriter(text, true));
    JsonNode log = JsonMapper.shared().readTree(text.toString());
    assertEquals("2.1.0", log.at("/version").asString());
    assertEquals(1, log.at("/runs").size());
    assertEquals("1.2.3", log.at("/runs/0/tool/driver/version").asString());
    return log.at("/runs/0");
  }
}
