package dev.sextant.rules.flows;

import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values a contract lists for a field, as far as it lists them in the catalog itself. */
final class StatusValues {
  private StatusValues() {}

  /** The texts that the field may hold; none where the contract does not list them. */
  static List<String> of(Message message, String pointer) {
    Contract contract = message.currentContract().orNull();
    Node node = contract == null ? null : contract.inline();
    for (String name : pointer.substring(1).split("/", -1)) {
      node = child(child(node, "properties"), name.replace("~1", "/").replace("~0", "~"));
    }
    if (!(child(node, "enum") instanceof ListNode values)) {
      return List.of();
    }
    return values.items().stream()
        .flatMap(
            value -> value instanceof ScalarNode scalar ? Stream.of(scalar.text()) : Stream.of())
        .toList();
  }

  private static @Nullable Node child(@Nullable Node node, String name) {
    return node instanceof MapNode map ? map.get(name) : null;
  }
}
