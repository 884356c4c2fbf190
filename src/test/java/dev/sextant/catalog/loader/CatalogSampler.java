package dev.sextant.catalog.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes catalogs that the published schema allows, the same ones for the same seed. */
final class CatalogSampler {
  /** The names each section declares, and so what references may name. */
  private static final Map<String, List<String>> SECTIONS =
      Map.of(
          "contexts", List.of("ordering", "支付"),
          "entities", List.of("order", "card no"),
          "actors", List.of("customer", "bank"),
          "brokers", List.of("main", "b.2"),
          "channels", List.of("orders", "charges", "parked"),
          "events", List.of("OrderPlaced", "order.shipped.v1"),
          "commands", List.of("ChargeCard", "RefundCard"),
          "replies", List.of("CardCharged", "CardDeclined"),
          "services", List.of("order-service", "pay"),
          "groups", List.of("g1", "g2"));

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "brokerName", names("brokers"),
          "callerName", names("actors", "services"),
          "channelName", names("channels"),
          "commandName", names("commands"),
          "contextName", names("contexts"),
          "entityName", names("entities"),
          "groupName", names("groups"),
          "serviceName", names("services"),
          "messageName", names("events", "commands", "replies"),
          "messageRef", List.of("OrderPlaced", "CardCharged where /status is APPROVED"));

  private final JsonNode schema;
  private final Random random;
  private final double fullness;
  private final JsonNodeFactory json = JsonNodeFactory.instance;

  /** Every map with fixed keys that was written. */
  final List<Written> written = new ArrayList<>();

  /** The names of the schema's definitions that were used. */
  final Set<String> used = new TreeSet<>();

  private boolean inActor;

  /**
   * @param fullness how likely each key is to be there, up to 1
   */
  CatalogSampler(JsonNode schema, long seed, double fullness) {
    this.schema = schema;
    this.random = new Random(seed);
    this.fullness = fullness;
  }

  ObjectNode sample() {
    return (ObjectNode) object(schema, "");
  }

  private JsonNode value(@Nullable JsonNode type, String key) {
    if (type == null) {
      return json.numberNode(1);
    }
    String ref = type.path("$ref").asString("");
    if (!ref.isEmpty()) {
      String name = ref.substring(ref.lastIndexOf('/') + 1);
      used.add(name);
      return NAMES.containsKey(name)
          ? json.stringNode(pick(NAMES.get(name)))
          : value(schema.at(ref.substring(1)), key);
    }
    if (type.has("const")) {
      return type.get("const");
    }
    for (String choice : List.of("enum", "anyOf")) {
      if (type.has(choice)) {
        List<JsonNode> all = elements(type.get(choice));
        boolean step = all.get(0).has("required");
        if (!step) {
          return choice.equals("enum") ? pick(all) : value(pick(all), key);
        }
      }
    }
    JsonNode types = type.get("type");
    JsonNode chosen =
        !types.isArray() ? types : SECTIONS.containsKey(key) ? types.get(0) : pick(elements(types));
    return typed(type, chosen.asString(), key);
  }

  private JsonNode typed(JsonNode type, String name, String key) {
    return switch (name) {
      case "null" -> json.nullNode();
      case "boolean" -> json.booleanNode(random.nextBoolean());
      case "integer" -> json.numberNode(1 + random.nextInt(100));
      case "number" -> json.numberNode(1 + random.nextInt(9));
      case "string" ->
          type.has("examples")
              ? json.stringNode(pick(elements(type.get("examples"))).asString("none"))
              : json.stringNode("some text");
      case "array" -> list(type, key);
      default -> object(type, key);
    };
  }

  private ArrayNode list(JsonNode type, String key) {
    ArrayNode list = json.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(type.get("items"), key));
    }
    return list;
  }

  private JsonNode object(JsonNode type, String key) {
    ObjectNode object = json.objectNode();
    JsonNode properties = type.get("properties");
    if (properties == null) {
      fillByName(object, type, key);
      return object;
    }
    Set<String> allowed = new TreeSet<>();
    properties.properties().forEach(p -> allowed.add(p.getKey()));
    written.add(new Written(object, allowed));
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      if (isWanted(property.getKey(), type)) {
        object.set(property.getKey(), value(property.getValue(), property.getKey()));
      }
    }
    return object;
  }

  private boolean isWanted(String key, JsonNode type) {
    boolean needed = SECTIONS.containsKey(key) || key.equals("sextant") || key.equals("do");
    boolean impossible =
        key.equals("include")
            || (key.equals("group") && inActor && type.path("properties").has("undoes"));
    return !impossible && (needed || random.nextDouble() < fullness);
  }

  private void fillByName(ObjectNode object, JsonNode type, String key) {
    JsonNode entry = type.get("additionalProperties");
    if (entry == null) {
      return;
    }
    boolean sectionOrGroups = SECTIONS.containsKey(key);
    List<String> names =
        sectionOrGroups
            ? SECTIONS.get(key)
            : type.has("propertyNames") ? NAMES.get("messageName") : List.of("1.0.0", "b", "c");
    boolean wasInActor = inActor;
    inActor |= key.equals("actors");
    for (String name : names) {
      if (sectionOrGroups || random.nextBoolean()) {
        object.set(name, value(entry, ""));
      }
    }
    inActor = wasInActor;
    if (random.nextInt(10) == 0) {
      object.set("x-free", json.arrayNode().add(1));
    }
  }

  /** A map, and the keys that the schema gives it. */
  record Written(ObjectNode map, Set<String> keys) {}

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }

  private static List<String> names(String... sections) {
    List<String> names = new ArrayList<>();
    for (String section : sections) {
      names.addAll(SECTIONS.get(section));
    }
    return names;
  }
}
