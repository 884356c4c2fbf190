package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Example;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * An example with the contract it is an example of.
 *
 * @param of how a sentence names that: "`OrderPlaced` 1.0.0"
 */
record StatedExample(String of, Fact<Contract> contract, Example example) {
  static List<StatedExample> in(Catalog catalog) {
    List<StatedExample> all = new ArrayList<>();
    for (Message message : catalog.messages()) {
      String name = "`" + message.name() + "`";
      for (Version version : message.versions().values()) {
        for (Example example : version.examples()) {
          all.add(new StatedExample(name + " " + version.name(), version.schema(), example));
        }
      }
      Fact<Contract> own =
          message.schema().isAbsent() ? message.currentContract() : message.schema();
      message.examples().forEach(example -> all.add(new StatedExample(name, own, example)));
    }
    return all;
  }
}
