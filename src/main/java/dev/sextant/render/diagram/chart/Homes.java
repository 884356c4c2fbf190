package dev.sextant.render.diagram.chart;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import java.util.stream.Stream;

/** The bounded context that things belong to, by what is stated of them or of their services. */
final class Homes {
  static final String NONE = "no context stated";

  private final Catalog catalog;

  Homes(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The context of a service or an actor; empty where none is stated. */
  String of(String service) {
    Service stated = catalog.service(service);
    return stated == null ? "" : stated.context().or("");
  }

  /**
   * A message's own context, else that of the command it answers, of who handles it or of who sends
   * it.
   */
  String of(Message message) {
    if (message.context().isKnown()) {
      return message.context().value();
    }
    Stream<String> commands =
        message.to().stream()
            .map(ref -> catalog.message(ref.name()))
            .flatMap(Stream::ofNullable)
            .filter(Message::isCommand)
            .map(this::of);
    Stream<String> handlers =
        catalog.subscriptionsTo(message.name()).stream().map(Subscription::service).map(this::of);
    Stream<String> senders =
        catalog.publicationsOf(message.name()).stream().map(Publication::service).map(this::of);
    return Stream.of(commands, message.isCommand() ? handlers : Stream.<String>of(), senders)
        .flatMap(homes -> homes)
        .filter(home -> !home.isEmpty())
        .findFirst()
        .orElse("");
  }

  static String shown(String home) {
    return home.isEmpty() ? NONE : home;
  }
}
