package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Context;
import dev.sextant.catalog.Message;
import dev.sextant.rules.Design;
import dev.sextant.rules.Measure;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * The exit condition of the stage: a catalog with schema, producers, consumers, SLA and owner for
 * each message.
 */
public final class EventsExit {
  private EventsExit() {}

  /**
   * How far each part of the condition is covered. Who produces or consumes is left out for a
   * partial catalog, as the rest may lie outside.
   */
  public static List<Measure> measures(Design design) {
    Catalog catalog = design.catalog();
    Inventory inventory = new Inventory(design);
    Collection<Message> all = catalog.messages();
    List<Message> events = catalog.isPartial() ? List.of() : catalog.messages(Message.Kind.EVENT);
    List<Message> commands =
        catalog.isPartial() ? List.of() : catalog.messages(Message.Kind.COMMAND);
    List<Message> promised = all.stream().filter(inventory::needsSla).toList();
    Collection<Context> contexts = catalog.contexts().values();
    return List.of(
        measure("messages with a schema", all, inventory::hasSchema, true),
        measure("messages with an owning context", all, inventory::hasContext, true),
        measure("events with a producer", events, inventory::hasProducer, !catalog.isPartial()),
        measure("events with a consumer", events, inventory::hasConsumer, !catalog.isPartial()),
        measure(
            "commands with a handler that works", commands, inventory::hasWorkingHandler, false),
        measure("messages with an SLA", promised, inventory::hasSla, true),
        Measure.of("contexts with an owner", contexts, inventory::hasOwner, Context::place));
  }

  private static Measure measure(
      String what, Collection<Message> messages, Predicate<Message> has, boolean required) {
    Measure measure = Measure.of(what, messages, has, Message::place);
    return required ? measure : measure.optional();
  }
}
