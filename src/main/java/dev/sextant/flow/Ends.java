package dev.sextant.flow;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a message has somebody at either end, so that rules and pictures cannot disagree about
 * what leads nowhere.
 */
public final class Ends {
  private final Catalog catalog;
  private final Set<String> starting = new HashSet<>();
  private final Set<String> entryPoints = new HashSet<>();

  public Ends(Catalog catalog) {
    this.catalog = catalog;
    for (Flow flow : catalog.flows().values()) {
      if (flow.startsWith().isKnown()
          && (flow.coordinator().isKnown() || flow.startsAt().isKnown())) {
        starting.add(flow.startsWith().value().message());
      }
    }
    catalog.services().values().forEach(s -> entryPoints.addAll(s.entryPoints().keySet()));
  }

  /** Whether somebody sends it, actors and others' services included. */
  public boolean hasProducer(Message message) {
    return !catalog.publicationsOf(message.name()).isEmpty();
  }

  /** Whether somebody reacts to it, a coordinator or the service that a flow starts at included. */
  public boolean hasConsumer(Message message) {
    return !catalog.consumersOf(message.name()).isEmpty() || starting.contains(message.name());
  }

  /**
   * Whether somebody carries it out; an entry point of the same name is how it is called without a
   * broker.
   */
  public boolean hasHandler(Message command) {
    return !catalog.subscriptionsTo(command.name()).isEmpty() || isEntryPoint(command.name());
  }

  public boolean isEntryPoint(String name) {
    return entryPoints.contains(name);
  }
}
