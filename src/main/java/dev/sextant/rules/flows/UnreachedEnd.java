package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.finding.Draft;
import java.util.List;
import java.util.stream.Stream;

/** A message with which a flow is to end, and to which nothing leads: who could send it at all. */
record UnreachedEnd(Catalog catalog, MessageRef end) {
  /** What an entry point sends is mostly caused by the flow, but nobody has said so. */
  String help() {
    return catalog.publicationsOf(end.message()).stream()
        .flatMap(p -> Stream.ofNullable(catalog.service(p.service())))
        .flatMap(service -> service.entryPoints().values().stream())
        .filter(this::isSentBy)
        .findFirst()
        .map(
            entry ->
                "say which message `%s` of `%s` follows, `after: MESSAGE`, or correct the end"
                    .formatted(entry.name(), entry.service()))
        .orElse("correct the start or the end, or state the outcome that leads to it");
  }

  /** That nobody publishes it is no second defect where nobody but the flow waits for it. */
  void insteadOfItsProducer(Draft draft) {
    Message message = catalog.message(end.message());
    if (message != null && catalog.consumersOf(end.message()).isEmpty()) {
      draft.insteadOf("event-without-producer", message.place().path());
    }
  }

  private boolean isSentBy(EntryPoint entry) {
    return entry.after().isEmpty()
        && entry.outcomes().or(List.of()).stream()
            .flatMap(outcome -> outcome.emits().stream())
            .anyMatch(end::overlaps);
  }
}
