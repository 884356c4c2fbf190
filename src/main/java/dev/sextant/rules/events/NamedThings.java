package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Naming;
import dev.sextant.finding.Place;
import dev.sextant.rules.Design;
import java.util.Collection;
import java.util.List;

/** The names that we give, of every sort that a house may have a pattern for. */
final class NamedThings {
  private final Catalog catalog;
  private final Inventory inventory;

  NamedThings(Design design) {
    catalog = design.catalog();
    inventory = new Inventory(design);
  }

  List<Thing> of(Naming.Named named) {
    return switch (named) {
      case MESSAGES -> messages(catalog.messages());
      case EVENTS -> messages(catalog.messages(Message.Kind.EVENT));
      case COMMANDS -> messages(catalog.messages(Message.Kind.COMMAND));
      case REPLIES -> messages(catalog.messages(Message.Kind.REPLY));
      case CHANNELS ->
          catalog.channels().values().stream().map(c -> new Thing(c.name(), c.place())).toList();
      case ADDRESSES ->
          catalog.channels().values().stream()
              .filter(c -> c.address().isKnown())
              .map(c -> new Thing(c.address().value(), c.address().place()))
              .toList();
      case CONTEXTS ->
          catalog.contexts().values().stream().map(c -> new Thing(c.name(), c.place())).toList();
      case SERVICES ->
          catalog.ourServices().stream().map(s -> new Thing(s.name(), s.place())).toList();
      case GROUPS ->
          catalog.ourServices().stream()
              .flatMap(s -> s.groups().values().stream())
              .map(g -> new Thing(g.name(), g.place()))
              .toList();
    };
  }

  private List<Thing> messages(Collection<Message> messages) {
    return messages.stream()
        .filter(message -> !inventory.isOthers(message))
        .map(message -> new Thing(message.name(), message.place()))
        .toList();
  }

  /** A name, and where it is given. */
  record Thing(String name, Place place) {}
}
