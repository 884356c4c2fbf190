package dev.sextant.rules.delivery;

import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.rules.Design;
import dev.sextant.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A message whose key is taken from a field of its payload, with the contracts that some defect of
 * the key shows in.
 *
 * @param pointer the field
 */
record KeyedContracts(Message message, String pointer, List<Schema> schemas) {
  /** The messages with a defect in at least one contract that is still in use. */
  static List<KeyedContracts> where(Design design, BiPredicate<Schema, String> defect) {
    List<KeyedContracts> found = new ArrayList<>();
    for (Message message : design.catalog().messages()) {
      Locator key = message.key().orNull();
      if (key != null && key.isPointer()) {
        List<Schema> defective =
            message.contractsInUse().stream()
                .map(design.contracts()::of)
                .filter(schema -> defect.test(schema, key.name()))
                .toList();
        if (!defective.isEmpty()) {
          found.add(new KeyedContracts(message, key.name(), defective));
        }
      }
    }
    return found;
  }

  /** One finding about the message's key, with each contract that has the defect. */
  void report(Report report, String text, String help, String noteText) {
    var draft = report.at(message.key().place(), text, help);
    for (Schema schema : schemas) {
      schema
          .field(pointer)
          .ifPresentOrElse(
              field -> draft.note(schema.contract().place().at(field.span()), noteText),
              () -> draft.note(schema.contract().place(), noteText));
    }
  }
}
