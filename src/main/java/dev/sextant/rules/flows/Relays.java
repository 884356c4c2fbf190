package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Relay;
import dev.sextant.finding.Gathered;
import dev.sextant.finding.Listing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A relay, once for however many publications it serves.
 *
 * @param publication the first of them
 */
record Relays(Relay relay, Publication publication) {
  static List<Relays> in(Catalog catalog) {
    Map<String, Relays> relays = new LinkedHashMap<>();
    for (Publication publication : catalog.publications()) {
      Relay relay = publication.relay().orNull();
      if (relay != null) {
        relays.putIfAbsent(relay.place().path().toString(), new Relays(relay, publication));
      }
    }
    return List.copyOf(relays.values());
  }

  /** Names the services whose relays lack something. */
  static String services(Gathered relays) {
    return Listing.quoted(
        relays.places().stream().map(place -> place.path().names().get(1)).distinct().toList());
  }

  String service() {
    return publication.service();
  }
}
