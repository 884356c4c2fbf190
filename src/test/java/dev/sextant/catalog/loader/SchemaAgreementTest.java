package dev.sextant.catalog.loader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.catalog.source.YamlReader;
import dev.sextant.finding.Finding;
import dev.sextant.finding.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema that editors use and the loader say the same of every catalog. */
class SchemaAgreementTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern TAKES = Pattern.compile("takes (.*); a name of your own");
  private static final Set<String> STRUCTURAL = Set.of("unknown-key", "wrong-type", "unit-missing");

  private final JsonNode published = published();
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(published);

  @TempDir private Path temp;

  @Test
  void whatTheSchemaAllowsLoads() {
    for (int seed = 0; seed < 150; seed++) {
      CatalogSampler sampler = new CatalogSampler(published, seed, seed % 4 * 0.25 + 0.2);
      ObjectNode catalog = sampler.sample();
      assertEquals(List.of(), schema.validate(catalog));
      assertEquals(List.of(), load(catalog).stream().map(Folder::line).toList());
    }
  }

  /** An unknown key makes the loader tell which keys it knows. */
  @Test
  void bothKnowTheSameKeysEverywhere() {
    Set<String> met = new TreeSet<>();
    for (int seed = 0; seed < 20; seed++) {
      CatalogSampler sampler = new CatalogSampler(published, seed, 1);
      ObjectNode catalog = sampler.sample();
      List<Set<String>> expected = new ArrayList<>();
      for (CatalogSampler.Written map : sampler.written) {
        map.map().put("zzzzzzzz" + expected.size(), 1);
        expected.add(map.keys());
      }
      int told = 0;
      for (Finding finding : load(catalog)) {
        Matcher takes = TAKES.matcher(finding.help());
        assertTrue(takes.find(), finding::toString);
        String key = finding.place().path().name();
        Set<String> keys = new TreeSet<>(List.of(takes.group(1).split(", ")));
        assertEquals(expected.get(Integer.parseInt(key.substring(8))), keys, finding::subject);
        told++;
      }
      assertEquals(expected.size(), told, "every map tells its keys");
      met.addAll(sampler.used);
    }
    Set<String> never = new TreeSet<>();
    published
        .get("$defs")
        .properties()
        .forEach(d -> put(d.getValue().has("properties") && !met.contains(d.getKey()), never, d));
    assertEquals(Set.of(), never, "definitions that no sample used");
  }

  private static void put(boolean wanted, Set<String> names, Map.Entry<String, JsonNode> entry) {
    if (wanted) {
      names.add(entry.getKey());
    }
  }

  /** What one calls a mistake the other does too, but for what the schema's comments own up to. */
  @Test
  void bothRefuseTheSameMistakes() {
    Random random = new Random(7);
    int refused = 0;
    for (int seed = 0; seed < 700; seed++) {
      CatalogSampler sampler = new CatalogSampler(published, seed, 0.3);
      ObjectNode catalog = sampler.sample();
      String mistake = spoil(sampler, random);
      List<String> found =
          load(catalog).stream()
              .filter(f -> STRUCTURAL.contains(f.ruleName()))
              .map(Folder::line)
              .toList();
      List<Error> errors = schema.validate(catalog);
      // What is in a shared schema is JSON Schema, which a rule judges and not the loader.
      boolean lenient =
          mistake.endsWith("number for a text")
              || mistake.endsWith("nothing")
              || mistake.equals("schemas: a map");
      assertTrue(
          found.isEmpty() == errors.isEmpty() || (found.isEmpty() && lenient),
          () -> mistake + "\nloader: " + found + "\nschema: " + errors);
      refused += found.isEmpty() ? 0 : 1;
    }
    assertTrue(refused > 350, "mistakes that were refused: " + refused);
  }

  /** Puts a wrong value somewhere, and says what it did. */
  private static String spoil(CatalogSampler sampler, Random random) {
    ObjectNode map = sampler.written.get(random.nextInt(sampler.written.size())).map();
    List<String> names = new ArrayList<>(map.propertyNames());
    names.remove("sextant");
    if (names.isEmpty() || random.nextInt(8) == 0) {
      map.put("speling", 1);
      return "an unknown key";
    }
    String key = names.get(random.nextInt(names.size()));
    return switch (random.nextInt(6)) {
      case 0 -> put(map, key, JSON.numberNode(17), "number for a text");
      case 1 -> put(map, key, JSON.nullNode(), "nothing");
      case 2 -> put(map, key, JSON.stringNode("no such word"), "another word");
      case 3 -> put(map, key, JSON.arrayNode().add(JSON.objectNode()), "a list of maps");
      case 4 -> put(map, key, JSON.objectNode().put("zz", 1), "a map");
      default -> put(map, key, JSON.booleanNode(true), "true, number for a text");
    };
  }

  private static String put(ObjectNode map, String key, JsonNode value, String what) {
    map.set(key, value);
    return key + ": " + what;
  }

  @Test
  void everySampleIsValid() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Node root = YamlReader.read(new SourceFile(file.toString(), Files.readString(file))).root();
        if (root instanceof MapNode map && map.get("sextant") != null) {
          assertEquals(List.of(), schema.validate(json(root)), file::toString);
        }
      }
    }
  }

  @Test
  void everyKeyIsDescribed() {
    List<String> silent = new ArrayList<>();
    described(published, "", silent);
    published.get("$defs").properties().forEach(d -> described(d.getValue(), d.getKey(), silent));
    assertEquals(List.of(), silent);
  }

  private void described(JsonNode type, String name, List<String> silent) {
    for (Map.Entry<String, JsonNode> key : type.path("properties").properties()) {
      String ref = key.getValue().path("$ref").asString("#");
      boolean told =
          key.getValue().has("description") || published.at(ref.substring(1)).has("description");
      if (!told || (ref.equals("#") && !key.getValue().has("description"))) {
        silent.add(name + "." + key.getKey());
      }
    }
  }

  @Test
  void theSchemaIsValidItself() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), meta.validate(published));
  }

  private List<Finding> load(JsonNode catalog) {
    return new CatalogLoader(temp, 1_000_000)
        .load("sample.json", catalog.toString().getBytes(UTF_8))
        .findings();
  }

  private static JsonNode json(Node node) {
    if (node instanceof MapNode map) {
      ObjectNode object = JSON.objectNode();
      map.entries().forEach(e -> object.set(e.key().text(), json(e.value())));
      return object;
    }
    if (node instanceof ListNode list) {
      var array = JSON.arrayNode();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    ScalarNode scalar = (ScalarNode) node;
    return switch (scalar.type()) {
      case NULL -> JSON.nullNode();
      case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
      case INTEGER -> JSON.numberNode(Long.parseLong(scalar.text()));
      case DECIMAL -> JSON.numberNode(Double.parseDouble(scalar.text()));
      case TEXT -> JSON.stringNode(scalar.text());
    };
  }

  private static JsonNode published() {
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(Path.of("src/main/resources/catalog.schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
