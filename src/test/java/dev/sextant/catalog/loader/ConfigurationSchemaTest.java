package dev.sextant.catalog.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sextant.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use and the binder say the same of every configuration. */
class ConfigurationSchemaTest {
  private static final Pattern TAKES = Pattern.compile("takes (.*); a name of your own");
  private static final String WAIVER =
      "{\"rule\": \"RULE\", \"at\": \"services.a\", \"reason\": \"r\", \"until\": \"2027-03-31\"}";

  private final JsonNode published = published();
  private final Schema schema = registry().getSchema(published);

  @TempDir private Path temp;

  @Test
  void everyKeyIsKnownToBoth() throws IOException {
    assertEquals(names(published), taken("{\"zzzzzzzzzzzz\": 1}"));
    assertEquals(
        names(published.at("/$defs/waiver")),
        taken(
            "{\"waivers\": ["
                + WAIVER.replace("{", "{\"zzzzzzzzzzzz\": 1, \"x-ticket\": 7, ")
                + "]}"));
  }

  private Set<String> taken(String json) throws IOException {
    List<Finding> findings = load(json);
    assertEquals(1, findings.size(), findings::toString);
    Matcher takes = TAKES.matcher(findings.get(0).help());
    assertTrue(takes.find(), findings::toString);
    return new TreeSet<>(List.of(takes.group(1).split(", ")));
  }

  private static Set<String> names(JsonNode type) {
    return new TreeSet<>(type.get("properties").propertyNames());
  }

  @Test
  void bothAcceptWhatIsRight() throws IOException {
    for (String json :
        List.of(
            "{}",
            "null",
            "{\"fail-on\": \"never\", \"rules\": {\"RULE\": \"off\", \"x-a\": 1}, \"x-b\": [1]}",
            "{\"rules\": null, \"waivers\": null, \"exclude\": null}",
            "{\"policy\": {\"require\": [\"sla\"], \"max-payload\": \"256KiB\"}}",
            "{\"waivers\": ["
                + WAIVER
                + "], \"exclude\": [\"vendor/**\"], \"baseline\": \"b.json\"}",
            "{\"waivers\": [" + WAIVER.replace("services.a", "*") + "], \"exclude\": []}")) {
      assertEquals(List.of(), schema.validate(json, InputFormat.JSON), json);
      assertEquals(List.of(), load(json), json);
    }
  }

  @Test
  void bothRefuseWhatIsWrong() throws IOException {
    List<String> wrong =
        new ArrayList<>(
            List.of(
                "[]",
                "{\"failOn\": \"error\"}",
                "{\"fail-on\": \"off\"}",
                "{\"fail-on\": [\"error\"]}",
                "{\"rules\": [\"RULE\"]}",
                "{\"rules\": {\"RULE\": \"err\"}}",
                "{\"rules\": {\"RULE\": false}}",
                "{\"rules\": {\"RULE\": {\"severity\": \"note\"}}}",
                "{\"waivers\": " + WAIVER + "}",
                "{\"waivers\": [\"RULE\"]}",
                "{\"exclude\": \"vendor\"}",
                "{\"exclude\": [\"!vendor\"]}",
                "{\"exclude\": [\"../vendor\"]}",
                "{\"exclude\": [\"a\\\\b\"]}",
                "{\"exclude\": [\"\"]}",
                "{\"exclude\": [{}]}",
                "{\"policy\": {\"require\": [\"slaa\"]}}",
                "{\"policy\": {\"max-payload\": 256}}",
                "{\"baseline\": [\"b\"]}"));
    for (String part : List.of("\"RULE\"", "\"services.a\"", "\"r\"", "\"2027-03-31\"")) {
      wrong.add("{\"waivers\": [" + WAIVER.replace(part, "[]") + "]}");
      String key = WAIVER.substring(0, WAIVER.indexOf(part)).replaceFirst(".*\"(\\w+)\": $", "$1");
      wrong.add("{\"waivers\": [" + WAIVER.replace("\"" + key + "\"", "\"x-" + key + "\"") + "]}");
    }
    wrong.add("{\"waivers\": [" + WAIVER.replace("2027-03-31", "31.03.2027") + "]}");
    wrong.add("{\"waivers\": [" + WAIVER.replace("\"r\"", "\" \"") + "]}");
    for (String json : wrong) {
      assertFalse(schema.validate(json, InputFormat.JSON).isEmpty(), json);
      assertFalse(load(json).isEmpty(), json);
    }
  }

  /** A house's policy is the same as a catalog's, word for word, so that one page explains both. */
  @Test
  void saysOfAPolicyWhatTheSchemaOfCatalogsSays() throws IOException {
    JsonNode catalogs =
        JsonMapper.shared()
            .readTree(Files.readString(Path.of("src/main/resources/catalog.schema.json")));
    Set<String> own = Set.of("level", "rule", "waiver");
    published
        .get("$defs")
        .properties()
        .forEach(
            def -> {
              if (!own.contains(def.getKey())) {
                assertEquals(catalogs.get("$defs").get(def.getKey()), def.getValue(), def.getKey());
              }
            });
  }

  @Test
  void everyKeyIsDescribed() {
    for (JsonNode type : List.of(published, published.at("/$defs/waiver"))) {
      type.get("properties")
          .properties()
          .forEach(key -> assertTrue(key.getValue().has("description"), key.getKey()));
    }
  }

  @Test
  void theSchemaIsValidItself() {
    Schema meta =
        registry().getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), meta.validate(published));
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }

  private List<Finding> load(String json) throws IOException {
    return new Folder(temp)
        .file("catalog.yaml", "sextant: 1\nsystem: S\n")
        .file(".sextant.yaml", json)
        .loaded()
        .configuration()
        .findings();
  }

  private static JsonNode published() {
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(Path.of("src/main/resources/configuration.schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
