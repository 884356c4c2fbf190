package dev.sextant.catalog.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sextant.finding.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapNodeTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 10, 16, 17, 300, 5_000})
  void findsWhatAMapOfAnySizeHoldsAndNothingElse(int size) {
    Map<String, String> written = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("{");
    Random random = new Random(size);
    while (written.size() < size) {
      // "Aa" and "BB" have the same hash, and so have all that are made of them.
      StringBuilder name = new StringBuilder();
      for (int i = 0; i < 14; i++) {
        name.append(random.nextBoolean() ? "Aa" : "BB");
      }
      if (written.putIfAbsent(name.toString(), "v" + written.size()) == null) {
        text.append(name).append(": ").append(written.get(name.toString())).append(",\n");
      }
    }
    MapNode map = (MapNode) YamlReader.read(new SourceFile("a.yaml", text + "}")).root();
    assertEquals(List.copyOf(written.keySet()), List.copyOf(map.names()));
    assertEquals(new ArrayList<>(written.keySet()), new ArrayList<>(map.byName().keySet()));
    assertEquals(size, map.size());
    written.forEach((name, value) -> assertEquals(value, ((ScalarNode) map.get(name)).text()));
    written.forEach((name, value) -> assertEquals(name, map.entry(name).key().text()));
    assertNull(map.get("AaAb"));
    assertNull(map.entry(""));
    assertFalse(map.has("BBBB"));
  }
}
