package dev.sextant.rules.flows;

import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Message;
import dev.sextant.schema.Contracts;
import dev.sextant.schema.Field;
import java.util.List;

/** The values that a reply's status may have, as far as its contract lists them. */
final class StatusValues {
  private StatusValues() {}

  /** The texts that the field may hold; none where the contract does not list them. */
  static List<String> of(Contracts contracts, Message message, String pointer) {
    Contract contract = message.currentContract().orNull();
    if (contract == null) {
      return List.of();
    }
    return contracts.of(contract).field(pointer).map(Field::values).orElse(List.of()).stream()
        .map(StatusValues::unquoted)
        .toList();
  }

  /** As a catalog writes it after {@code is}; contracts give values as JSON. */
  private static String unquoted(String json) {
    boolean text = json.length() > 1 && json.startsWith("\"") && json.endsWith("\"");
    return text ? json.substring(1, json.length() - 1) : json;
  }
}
