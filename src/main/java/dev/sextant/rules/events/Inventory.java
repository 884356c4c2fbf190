package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Context;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Sla;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Version;
import dev.sextant.flow.Ends;
import dev.sextant.rules.Design;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the stage wants to know of every message, so that its rules and its exit condition cannot
 * disagree.
 */
final class Inventory {
  private final Catalog catalog;
  private final Ends ends;
  private final Map<String, List<Service>> byContext = new LinkedHashMap<>();

  Inventory(Design design) {
    catalog = design.catalog();
    ends = new Ends(catalog);
    for (Service service : catalog.services().values()) {
      if (service.context().isKnown()) {
        byContext.computeIfAbsent(service.context().value(), c -> new ArrayList<>()).add(service);
      }
    }
  }

  /**
   * Whether others own it: only they send an event, only they handle a command, or answer one. In a
   * partial view they include whoever is not shown at the other end.
   */
  boolean isOthers(Message message) {
    return switch (message.kind()) {
      case EVENT ->
          allOthers(catalog.publicationsOf(message.name()).stream().map(p -> p.service()))
              || (catalog.isPartial() && !hasProducer(message) && hasConsumer(message));
      case COMMAND ->
          allOthers(catalog.subscriptionsTo(message.name()).stream().map(s -> s.service()))
              || (catalog.isPartial() && !hasHandler(message) && hasProducer(message));
      case REPLY ->
          !message.to().isEmpty()
              && message.to().stream()
                  .map(ref -> catalog.message(ref.name()))
                  .allMatch(command -> command != null && isOthers(command));
    };
  }

  private boolean allOthers(Stream<String> services) {
    List<String> names = services.toList();
    return !names.isEmpty() && names.stream().noneMatch(this::isOurs);
  }

  private boolean isOurs(String name) {
    Service service = catalog.service(name);
    return service == null
        || (service.role() != Service.Role.EXTERNAL && service.role() != Service.Role.SYSTEM);
  }

  boolean hasProducer(Message message) {
    return ends.hasProducer(message);
  }

  /** Whether somebody reacts to it, a coordinator or the service that a flow starts at included. */
  boolean hasConsumer(Message message) {
    return ends.hasConsumer(message);
  }

  /**
   * Whether somebody carries it out; an entry point of the same name is how it is called without a
   * broker.
   */
  boolean hasHandler(Message command) {
    return ends.hasHandler(command);
  }

  /** Whether somebody carries a command out who is not stated to be planned or broken. */
  boolean hasWorkingHandler(Message command) {
    return ends.isEntryPoint(command.name())
        || catalog.subscriptionsTo(command.name()).stream().anyMatch(Inventory::works);
  }

  private static boolean works(Subscription handler) {
    return handler.status().or(Subscription.Status.LIVE) == Subscription.Status.LIVE;
  }

  /** Who carries a command out, people and planned or broken handlers aside. */
  List<Subscription> workingHandlers(Message command) {
    return catalog.subscriptionsTo(command.name()).stream()
        .filter(Inventory::works)
        .filter(s -> !isActor(s.service()))
        .toList();
  }

  private boolean isActor(String name) {
    Service service = catalog.service(name);
    return service != null && service.isActor();
  }

  /** Whether its payload is described, in one version at least. */
  boolean hasSchema(Message message) {
    return isAnswered(message.schema())
        || message.versions().values().stream()
            .map(Version::schema)
            .anyMatch(Inventory::isAnswered);
  }

  /** A reply is waited for with its step's timeout, and what others send is not ours to promise. */
  boolean needsSla(Message message) {
    return !message.isReply() && !isOthers(message);
  }

  boolean hasSla(Message message) {
    Fact<Sla> sla = message.sla();
    if (!sla.isKnown()) {
      return isAnswered(sla);
    }
    Sla stated = sla.value();
    return isAnswered(stated.latency()) || isAnswered(stated.rate()) || isAnswered(stated.peak());
  }

  /** Whether somebody owns it: a reply belongs where its commands do. */
  boolean hasContext(Message message) {
    return isAnswered(message.context())
        || (message.isReply() && !message.to().isEmpty())
        || isOthers(message);
  }

  /** Whether it has an owner, if only because everything of ours in it has one and the same. */
  boolean hasOwner(Context context) {
    if (isAnswered(context.owner())) {
      return true;
    }
    List<Service> services = byContext.getOrDefault(context.name(), List.of());
    List<Service> ours = services.stream().filter(Service::isOurs).toList();
    boolean owned = ours.stream().allMatch(service -> service.owner().isKnown());
    return !services.isEmpty()
        && owned
        && ours.stream().map(service -> service.owner().value()).distinct().count() <= 1;
  }

  /** Stated, or stated in a way that could not be read, which has its own finding. */
  private static boolean isAnswered(Fact<?> fact) {
    return !fact.isAbsent() && !fact.isNone();
  }
}
