package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Subscription;
import java.util.List;
import java.util.stream.Stream;

/** The contracts that a catalog names, in its order. */
final class StatedContracts {
  private StatedContracts() {}

  /** Those of messages, then the copies that consumers keep. */
  static List<Contract> all(Catalog catalog) {
    Stream<Contract> copies =
        catalog.subscriptions().stream()
            .map(Subscription::schema)
            .filter(Fact::isKnown)
            .map(Fact::value);
    return Stream.concat(
            catalog.messages().stream().flatMap(message -> message.contracts().stream()), copies)
        .toList();
  }
}
