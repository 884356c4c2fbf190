package dev.sextant.catalog.loader;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map of the catalog being bound: knows which keys were asked for, and so which nobody knows. */
final class Section {
  private final Reading reading;
  private final @Nullable MapNode node;
  private final Place place;
  private final String what;
  private final Set<String> asked = new LinkedHashSet<>();
  private Map<String, String> hints = Map.of();

  private Section(Reading reading, @Nullable MapNode node, Place place, String what) {
    this.reading = reading;
    this.node = node;
    this.place = place;
    this.what = what;
  }

  /**
   * Binds a map, and reports the keys that the binder did not ask for. Nothing written is an empty
   * map; another kind of value is reported and then treated as one.
   *
   * @param what how a message calls the thing, such as "an event"
   */
  static <T> T bind(
      Reading reading, @Nullable Node node, Place place, String what, Function<Section, T> binder) {
    MapNode map = node instanceof MapNode m ? m : null;
    if (map == null && node != null && !isEmpty(node)) {
      reading.wrong(node, place.at(node.span()), "a map", "write its facts as `name: value`");
    }
    Section section = new Section(reading, map, place, what);
    T bound = binder.apply(section);
    section.reportUnknownKeys();
    return bound;
  }

  Place place() {
    return place;
  }

  Reading reading() {
    return reading;
  }

  /** What to say of keys that people write for others, by the key. */
  void hints(Map<String, String> byKey) {
    hints = byKey;
  }

  boolean has(String key) {
    return node != null && node.has(key);
  }

  /** The value of a key; null where it is absent or empty. */
  @Nullable Node value(String key) {
    asked.add(key);
    Node value = node == null ? null : node.get(key);
    return value == null || isEmpty(value) ? null : value;
  }

  Place placeOf(String key, Node value) {
    return place.child(key).at(value.span());
  }

  /** Where a key is written, for what is to be said of all it holds; else where it would be. */
  Place placeOfKey(String key) {
    MapNode.Entry entry = node == null ? null : node.entry(key);
    return entry == null ? place.child(key) : place.child(key).at(entry.key().span());
  }

  <T> Fact<T> fact(String key, Parser<T> parser) {
    return fact(key, parser, false);
  }

  /** As {@link #fact}, where {@code none} may be stated. */
  <T> Fact<T> factOrNone(String key, Parser<T> parser) {
    return fact(key, parser, true);
  }

  private <T> Fact<T> fact(String key, Parser<T> parser, boolean orNone) {
    Node value = value(key);
    if (value == null) {
      return Fact.absent(place);
    }
    Place at = placeOf(key, value);
    if (orNone && isNone(value)) {
      return Fact.none(at);
    }
    T parsed = parser.parse(reading, value, at);
    return parsed == null ? Fact.unreadable(at) : Fact.known(parsed, at);
  }

  Fact<String> text(String key) {
    return fact(key, Values::text);
  }

  Fact<String> textOrNone(String key) {
    return factOrNone(key, Values::text);
  }

  <E extends Enum<E>> Fact<E> choice(String key, Class<E> type) {
    return fact(key, Values.choice(type));
  }

  <E extends Enum<E>> Fact<E> choiceOrNone(String key, Class<E> type) {
    return factOrNone(key, Values.choice(List.of(type.getEnumConstants()), List.of("none")));
  }

  /** A fact that is a map of its own. */
  <T> Fact<T> mapOrNone(String key, String name, Function<Section, T> binder) {
    return factOrNone(key, (r, value, at) -> ifMap(r, value, at, name, binder));
  }

  <T> Fact<T> map(String key, String name, Function<Section, T> binder) {
    return fact(key, (r, value, at) -> ifMap(r, value, at, name, binder));
  }

  private static <T> @Nullable T ifMap(
      Reading reading, Node value, Place at, String name, Function<Section, T> binder) {
    return value instanceof MapNode
        ? bind(reading, value, at, name, binder)
        : reading.wrong(value, at, "a map", "write its facts as `name: value`");
  }

  /** A list of values, each numbered from 1; those that cannot be read are left out. */
  <T> Fact<List<T>> list(String key, Parser<T> parser) {
    return fact(key, listOf(parser, false));
  }

  /** As {@link #list}, where a single value may stand for a list of one. */
  <T> List<T> oneOrMore(String key, Parser<T> parser) {
    return fact(key, listOf(parser, true)).or(List.of());
  }

  static <T> Parser<List<T>> listOf(Parser<T> parser, boolean orSingle) {
    return (reading, value, at) -> {
      if (!(value instanceof ListNode list)) {
        if (!orSingle) {
          return reading.wrong(
              value, at, "a list", "write it as `[a, b]` or with a `-` before each item");
        }
        T single = parser.parse(reading, value, at);
        return single == null ? null : List.of(single);
      }
      List<T> items = new ArrayList<>();
      int number = 0;
      ItemNames names = new ItemNames();
      for (Node item : list.items()) {
        Place place = at.numbered(++number, names.of(item)).at(item.span());
        T parsed = parser.parse(reading, item, place);
        if (parsed != null) {
          items.add(parsed);
        }
      }
      return List.copyOf(items);
    };
  }

  /** Entries by name; {@code x-} names are free and left out. */
  <T> Map<String, T> named(String key, String one, Function<Section, T> binder) {
    Map<String, T> bound = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries(key)) {
      String name = entry.key().text();
      Place at = place.child(key).child(name).at(entry.key().span());
      bound.put(name, bind(reading, entry.value(), at, one, binder));
    }
    return Collections.unmodifiableMap(bound);
  }

  /** The entries of a map of names. */
  List<MapNode.Entry> entries(String key) {
    Node value = value(key);
    if (value instanceof MapNode map) {
      return map.entries().stream().filter(entry -> !entry.key().text().startsWith("x-")).toList();
    }
    if (value != null) {
      reading.wrong(value, placeOf(key, value), "a map by name", "write `NAME: {…}` for each");
    }
    return List.of();
  }

  /** A map of free names to single values, such as a broker's settings. */
  Map<String, Fact<String>> settings(String key) {
    Map<String, Fact<String>> settings = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries(key)) {
      Place at = place.child(key).child(entry.key().text()).at(entry.value().span());
      String text = isEmpty(entry.value()) ? null : Values.text(reading, entry.value(), at);
      if (text != null) {
        settings.put(entry.key().text(), Fact.known(text, at));
      }
    }
    return Collections.unmodifiableMap(settings);
  }

  /** The keys that nobody has asked for yet. */
  List<String> unknownKeys() {
    return node == null
        ? List.of()
        : node.names().stream()
            .filter(key -> !asked.contains(key) && !key.startsWith("x-"))
            .toList();
  }

  private void reportUnknownKeys() {
    if (node == null) {
      return;
    }
    for (MapNode.Entry entry : node.entries()) {
      String key = entry.key().text();
      if (!asked.contains(key) && !key.startsWith("x-")) {
        reading
            .problems()
            .report(
                LoadingRules.UNKNOWN_KEY,
                place.child(key).at(entry.key().span()),
                Quote.of(key) + " is not a key of " + what,
                helpFor(key));
      }
    }
  }

  /** What to do about a key that nobody asks for. */
  String helpFor(String key) {
    if (key.equals("<<")) {
      return "YAML 1.2 has no merge keys: state shared facts in `groups` or `publishing`, or alias a whole value";
    }
    String hint = hints.get(key);
    return hint != null
        ? hint
        : NearMiss.help(
            key,
            asked,
            what + " takes " + String.join(", ", asked) + "; a name of your own starts with `x-`");
  }

  static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }

  static boolean isNone(Node node) {
    return node instanceof ScalarNode scalar && scalar.text().equals("none");
  }
}
