package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import java.util.List;

/** Who could change a contract: nobody can be asked to version what somebody else owns. */
final class Owners {
  private Owners() {}

  /**
   * Whether only others decide on a message: those who handle a command, or who send an event or a
   * reply, are known, and none of them is ours.
   */
  static boolean areOthers(Catalog catalog, Message message) {
    List<String> owners =
        message.isCommand()
            ? catalog.subscriptionsTo(message.name()).stream().map(Subscription::service).toList()
            : catalog.publicationsOf(message.name()).stream().map(Publication::service).toList();
    return !owners.isEmpty() && owners.stream().noneMatch(owner -> isOurs(catalog, owner));
  }

  private static boolean isOurs(Catalog catalog, String name) {
    Service service = catalog.service(name);
    return service != null && service.isOurs();
  }
}
