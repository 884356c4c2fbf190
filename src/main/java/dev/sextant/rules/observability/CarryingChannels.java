package dev.sextant.rules.observability;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Version;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The channels whose messages somebody of ours can say something about. */
final class CarryingChannels {
  private CarryingChannels() {}

  /** Those that carry a message which not only others send, in the order of the catalog. */
  static List<Channel> of(Catalog catalog) {
    Set<String> carrying =
        catalog.messages().stream()
            .filter(message -> isOurs(catalog, message))
            .flatMap(CarryingChannels::channels)
            .filter(Fact::isKnown)
            .map(Fact::value)
            .collect(Collectors.toSet());
    return catalog.channels().values().stream().filter(c -> carrying.contains(c.name())).toList();
  }

  private static Stream<Fact<String>> channels(Message message) {
    return Stream.concat(
        Stream.of(message.channel()), message.versions().values().stream().map(Version::channel));
  }

  private static boolean isOurs(Catalog catalog, Message message) {
    List<Publication> senders = catalog.publicationsOf(message.name());
    return senders.isEmpty()
        || senders.stream()
            .map(publication -> catalog.service(publication.service()))
            .anyMatch(service -> service != null && service.isOurs());
  }
}
