package dev.sextant.schema;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes values so that equal ones read the same: 1 and 1.0, and maps in any order. */
final class JsonText {
  private JsonText() {}

  static boolean allDiffer(List<Node> nodes) {
    Set<String> seen = new HashSet<>();
    return nodes.stream().allMatch(node -> seen.add(of(node)));
  }

  static String of(Node node) {
    StringBuilder text = new StringBuilder();
    write(node, text);
    return text.toString();
  }

  private static void write(Node node, StringBuilder text) {
    if (node instanceof ScalarNode scalar) {
      text.append(scalar(scalar));
    } else if (node instanceof ListNode list) {
      String separator = "[";
      for (Node item : list.items()) {
        text.append(separator);
        write(item, text);
        separator = ", ";
      }
      text.append(list.items().isEmpty() ? "[]" : "]");
    } else if (node instanceof MapNode map) {
      map(map, text);
    }
  }

  private static void map(MapNode map, StringBuilder text) {
    Map<String, MapNode.Entry> sorted = new TreeMap<>(map.byName());
    String separator = "{";
    for (Map.Entry<String, MapNode.Entry> entry : sorted.entrySet()) {
      text.append(separator).append(quote(entry.getKey())).append(": ");
      write(entry.getValue().value(), text);
      separator = ", ";
    }
    text.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static String scalar(ScalarNode scalar) {
    if (scalar.type() == ScalarNode.Type.TEXT) {
      return quote(scalar.text());
    }
    if (scalar.isNull()) {
      return "null";
    }
    @Nullable BigDecimal number = Numbers.read(scalar);
    if (number == null) {
      return scalar.text().toLowerCase(Locale.ROOT);
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
