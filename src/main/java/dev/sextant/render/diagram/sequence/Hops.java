package dev.sextant.render.diagram.sequence;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Subscription;
import dev.sextant.render.diagram.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws what both styles of flow are made of: a message on its way, its handling, a trigger. */
final class Hops {
  private static final int MOST_LISTENERS = 4;

  private final Catalog catalog;
  private final Flow flow;
  private final Sketch sketch;
  private final Delivery delivery;

  Hops(Catalog catalog, Flow flow, Sketch sketch, Delivery delivery) {
    this.catalog = catalog;
    this.flow = flow;
    this.sketch = sketch;
    this.delivery = delivery;
  }

  /** A message to one of its subscribers, who then handles it. */
  void deliver(
      Item.Arrow.Kind kind, Participant from, String text, Subscription to, String... remarks) {
    Participant receiver = sketch.cast().named(to.service());
    Message message = catalog.message(to.message());
    List<String> notes = new ArrayList<>(List.of(via(message)));
    if (to.status().isKnown() && !to.status().is(Subscription.Status.LIVE)) {
      notes.add("handler " + Wording.word(to.status().value()));
    }
    notes.addAll(List.of(remarks));
    sketch.message(kind, from, receiver, text, joined(notes));
    delivery.received(to);
    if (from.kind() != Participant.Kind.CHANNEL) {
      delivery.sent(from.name(), to.message());
    }
  }

  /** What a handler does, and whom it calls. */
  void handle(Subscription subscription) {
    Participant handler = sketch.cast().named(subscription.service());
    if (subscription.does().isKnown()) {
      sketch.act(handler, subscription.does().value());
    }
    calls(handler, subscription.calls());
  }

  void calls(Participant caller, List<Call> calls) {
    for (Call call : calls) {
      String purpose = call.purpose().or("call");
      sketch.call(caller, sketch.cast().named(call.target()), purpose, Wording.call(call));
    }
  }

  /** An answer to someone who awaits it. */
  void reply(Participant from, Participant to, MessageRef reply) {
    sketch.message(
        Item.Arrow.Kind.REPLY, from, to, reply.toString(), via(catalog.message(reply.message())));
    delivery.sent(from.name(), reply.message());
    Subscription listed = subscription(to.name(), reply.message());
    if (listed != null) {
      delivery.received(listed);
    }
  }

  /** A message to whoever listens, where who they are is not this flow's concern. */
  void publish(Participant from, MessageRef ref) {
    Message message = catalog.message(ref.message());
    Participant channel =
        sketch.cast().channel(message == null ? null : catalog.channelOf(message));
    List<String> notes = new ArrayList<>();
    List<String> listeners = catalog.consumersOf(ref.message());
    if (!listeners.isEmpty()) {
      notes.add("to " + listed(listeners));
    } else if (!catalog.isPartial()) {
      notes.add("nobody listens");
    }
    startedBy(ref.message()).forEach(other -> notes.add("starts " + other));
    sketch.message(
        Item.Arrow.Kind.MESSAGE, from, channel, ref.toString(), String.join("; ", notes));
    delivery.sent(from.name(), ref.message());
  }

  /** The other flows that begin with a message. */
  List<String> startedBy(String message) {
    return catalog.flows().values().stream()
        .filter(other -> !other.name().equals(flow.name()))
        .filter(other -> other.startsWith().isKnown())
        .filter(other -> other.startsWith().value().message().equals(message))
        .map(Flow::name)
        .toList();
  }

  /** Who or what sets an entry point off. */
  void trigger(EntryPoint entry) {
    Participant service = sketch.cast().named(entry.service());
    String when = entry.after().isEmpty() ? "" : "later";
    String how = joined(List.of(when, Wording.trigger(entry)));
    if (entry.from().isKnown()) {
      sketch.trigger(sketch.cast().named(entry.from().value()), service, entry.name(), how);
    } else if (entry.on().is(EntryPoint.On.HTTP)) {
      sketch.trigger(sketch.cast().someone("caller"), service, entry.name(), how);
    } else if (entry.on().is(EntryPoint.On.PERSON)) {
      sketch.trigger(sketch.cast().someone("person"), service, entry.name(), when);
    } else {
      sketch.trigger(service, service, entry.name(), how);
    }
  }

  @Nullable Subscription subscription(String service, String message) {
    return catalog.subscriptionsTo(message).stream()
        .filter(subscription -> subscription.service().equals(service))
        .findFirst()
        .orElse(null);
  }

  /** The channel's name, or nothing where none is stated. */
  String via(@Nullable Message message) {
    return message == null ? "" : message.channel().or("");
  }

  static String joined(List<String> notes) {
    return notes.stream().filter(note -> !note.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String listed(List<String> names) {
    int more = names.size() - MOST_LISTENERS;
    String shown = names.stream().limit(MOST_LISTENERS).collect(Collectors.joining(", "));
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
