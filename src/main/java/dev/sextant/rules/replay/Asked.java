package dev.sextant.rules.replay;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Service;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Services that something else than a message can set to work, as far as the catalog tells. */
final class Asked {
  private Asked() {}

  /** Their names: who is called, has entry points, coordinates a flow or handles no message. */
  static Set<String> in(Catalog catalog) {
    Set<String> asked = new HashSet<>();
    for (Service service : catalog.services().values()) {
      calls(service).map(Call::target).forEach(asked::add);
      if (service.subscriptions().isEmpty() || !service.entryPoints().isEmpty()) {
        asked.add(service.name());
      }
    }
    for (Flow flow : catalog.flows().values()) {
      asked.add(flow.coordinator().or(""));
    }
    return asked;
  }

  private static Stream<Call> calls(Service service) {
    return Stream.of(
            service.calls().stream(),
            service.subscriptions().values().stream().flatMap(s -> s.calls().stream()),
            service.entryPoints().values().stream().flatMap(e -> e.calls().stream()))
        .flatMap(calls -> calls);
  }
}
