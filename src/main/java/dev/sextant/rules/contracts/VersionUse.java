package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who sends or receives one named version of a message: whom a change of it reaches.
 * Others' services are included, as a contract breaks for them too.
 *
 * @param verb what the service does with it: {@code publishes} or {@code consumes}
 * @param version the version as declared; null where the message declares no such version
 */
record VersionUse(
    String service,
    String verb,
    Message message,
    String versionName,
    @Nullable Version version,
    Place place) {
  static List<VersionUse> in(Catalog catalog) {
    List<VersionUse> uses = new ArrayList<>();
    for (Service service : catalog.services().values()) {
      for (Publication p : service.publications().values()) {
        add(uses, catalog, service, "publishes", p.message(), p.version());
      }
      for (Subscription s : service.subscriptions().values()) {
        add(uses, catalog, service, "consumes", s.message(), s.version());
      }
    }
    return uses;
  }

  private static void add(
      List<VersionUse> uses,
      Catalog catalog,
      Service service,
      String verb,
      String name,
      Fact<String> stated) {
    Message message = catalog.message(name);
    String version = stated.orNull();
    // Without any declared version nothing is known to be wrong with the name.
    if (message != null && version != null && !message.versions().isEmpty()) {
      Version declared = message.versions().get(version);
      uses.add(new VersionUse(service.name(), verb, message, version, declared, stated.place()));
    }
  }

  /** How a sentence begins: "`billing` consumes `OrderPlaced` 1.0.0". */
  String spoken() {
    return "`%s` %s `%s` %s".formatted(service, verb, message.name(), versionName);
  }
}
