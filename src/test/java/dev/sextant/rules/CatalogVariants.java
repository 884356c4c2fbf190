package dev.sextant.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Writes real catalogs differently, to see what a judgement does and does not depend on. */
final class CatalogVariants {
  /** Maps whose keys are names that somebody chose, in no order that matters. */
  private static final Set<String> NAMES =
      Set.of(
          "contexts",
          "entities",
          "actors",
          "brokers",
          "channels",
          "commands",
          "replies",
          "events",
          "services",
          "flows",
          "consumes",
          "publishes",
          "groups",
          "entry-points",
          "calls");

  /** As {@link #NAMES}, but in an order that means something. */
  private static final Set<String> ORDERED_NAMES = Set.of("versions", "outcomes");

  /** Lists that would say the same in another order. */
  private static final Set<String> SETS =
      Set.of("examples", "reads", "attributes", "idempotency", "reject", "completed", "failed");

  /** Free content, in which no key is a fact of the catalog. */
  private static final Set<String> FREE = Set.of("schema", "schemas", "examples", "settings");

  /** What makes a thing what it is, or has a default that is as good as stated. */
  private static final Set<String> IDENTITY =
      Set.of(
          "sextant", "system", "include", "scope", "kind", "status", "outcome", "to", "send", "do");

  private CatalogVariants() {}

  /** The same catalog, with everything declared in the opposite order. */
  static void reverse(Path from, Path to) {
    rewrite(from, to, file -> reversed(file, true));
  }

  /** The same catalog with some facts left out: each one with the given probability. */
  static void leaveOut(Path from, Path to, Random random, double probability) {
    rewrite(from, to, file -> thinned(file, false, random, probability));
  }

  /** The same catalog, with everything declared in some other order. */
  static void shuffle(Path from, Path to, Random random) {
    rewrite(from, to, file -> shuffled(file, true, random));
  }

  private static Map<String, Object> shuffled(
      Map<String, Object> map, boolean names, Random random) {
    Map<String, Object> result = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>(map.keySet());
    if (names) {
      Collections.shuffle(keys, random);
    }
    for (String key : keys) {
      Object value = map.get(key);
      if (value instanceof Map && !FREE.contains(key)) {
        result.put(key, shuffled(asMap(value), NAMES.contains(key), random));
      } else if (value instanceof List<?> list && SETS.contains(key)) {
        List<Object> items = new ArrayList<>(list);
        Collections.shuffle(items, random);
        result.put(key, items);
      } else {
        result.put(key, value);
      }
    }
    return result;
  }

  private static Map<String, Object> reversed(Map<String, Object> map, boolean names) {
    Map<String, Object> result = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>(map.keySet());
    if (names) {
      Collections.reverse(keys);
    }
    for (String key : keys) {
      Object value = map.get(key);
      boolean further = value instanceof Map && !FREE.contains(key);
      result.put(key, further ? reversed(asMap(value), NAMES.contains(key)) : value);
    }
    return result;
  }

  private static Map<String, Object> thinned(
      Map<String, Object> map, boolean names, Random random, double probability) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : map.entrySet()) {
      String key = entry.getKey();
      boolean fact = !names && !NAMES.contains(key) && !IDENTITY.contains(key);
      if (fact && random.nextDouble() < probability) {
        continue;
      }
      boolean holdsNames = !names && (NAMES.contains(key) || ORDERED_NAMES.contains(key));
      Object value = entry.getValue();
      if (!names && FREE.contains(key)) {
        result.put(key, value);
      } else {
        result.put(key, thinnedValue(value, holdsNames, random, probability));
      }
    }
    return result;
  }

  private static Object thinnedValue(
      Object value, boolean holdsNames, Random random, double probability) {
    if (value instanceof Map) {
      return thinned(asMap(value), holdsNames, random, probability);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> thinnedValue(item, false, random, probability)).toList();
    }
    return value;
  }

  @SuppressWarnings("unchecked") // keys of a catalog are text, under the schema it is read with
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  /** Copies a file, or a folder with all it needs, and changes the catalog files on the way. */
  private static void rewrite(Path from, Path to, UnaryOperator<Map<String, Object>> change) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = Files.isDirectory(from) ? to.resolve(from.relativize(file).toString()) : to;
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.deleteIfExists(target);
        if (isCatalog(file)) {
          Files.writeString(target, dump(change.apply(asMap(load(Files.readString(file))))));
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCatalog(Path file) throws IOException {
    String name = file.getFileName().toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml"))
        && Files.readString(file).lines().anyMatch(line -> line.startsWith("sextant:"));
  }

  /** Every scalar as text, so that none is written back differently. */
  private static Object load(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    return new Load(settings).loadFromString(yaml);
  }

  private static String dump(Map<String, Object> catalog) {
    DumpSettings settings =
        DumpSettings.builder().setSchema(new FailsafeSchema()).setWidth(10_000).build();
    return new Dump(settings).dumpToString(catalog);
  }
}
