package dev.sextant.render.diagram.sequence;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Ref;
import dev.sextant.catalog.Subscription;
import dev.sextant.flow.CausalGraph;
import dev.sextant.flow.Reaction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Draws a flow that nobody drives, by following each message to those who react to it. */
final class Choreography {
  private static final int MOST_LISTENERS = 8;

  private final Catalog catalog;
  private final CausalGraph causality;
  private final Flow flow;
  private final Sketch sketch;
  private final Hops hops;
  private final Set<String> followed = new LinkedHashSet<>();

  Choreography(Catalog catalog, CausalGraph causality, Flow flow, Sketch sketch, Hops hops) {
    this.catalog = catalog;
    this.causality = causality;
    this.flow = flow;
    this.sketch = sketch;
    this.hops = hops;
  }

  void draw() {
    MessageRef start = flow.startsWith().orNull();
    if (start == null) {
      return;
    }
    EntryPoint entry = Starts.entryPoint(catalog, flow);
    if (entry == null) {
      follow(start, Starts.sender(catalog, sketch.cast(), start.message()));
    } else {
      enter(entry);
    }
  }

  private void enter(EntryPoint entry) {
    hops.trigger(entry);
    Participant service = sketch.cast().named(entry.service());
    if (entry.does().isKnown()) {
      sketch.act(service, entry.does().value());
    }
    hops.calls(service, entry.calls());
    outcomes(service, entry.outcomes());
  }

  /**
   * One outcome that sends goes straight on; only where several do, there is something to choose.
   */
  private void outcomes(Participant service, Fact<List<Outcome>> outcomes) {
    List<Outcome> all = outcomes.or(List.of());
    List<Outcome> sending = all.stream().filter(outcome -> !outcome.emits().isEmpty()).toList();
    List<String> silent =
        all.stream().filter(outcome -> outcome.emits().isEmpty()).map(Outcome::label).toList();
    if (!sending.isEmpty() && !silent.isEmpty()) {
      sketch.remark(service, "or " + String.join(", ", silent) + ": it ends here");
    }
    if (sending.size() == 1) {
      emit(service, sending.get(0));
    } else if (!sending.isEmpty()) {
      sketch.frame(
          Item.Frame.Relation.ALTERNATIVES,
          sending.stream()
              .map(outcome -> new Sketch.Part(outcome.label(), () -> emit(service, outcome)))
              .toList());
    }
  }

  private void emit(Participant service, Outcome outcome) {
    outcome.emits().forEach(ref -> follow(ref, service));
  }

  private void follow(MessageRef ref, Participant from) {
    if (sketch.isFull()) {
      sketch.cut();
      return;
    }
    boolean again = !followed.add(ref.message());
    List<Reaction> reactions = reactions(ref.message());
    List<Reaction> received = listenersFirst(reactions);
    if (received.isEmpty()) {
      hops.publish(from, ref);
    }
    received.forEach(reaction -> arrive(ref, from, reaction));
    if (received.size() < receivers(reactions)) {
      int more = receivers(reactions) - received.size();
      sketch.remark(from, "and " + more + " more services that only listen to " + ref.message());
    }
    if (again) {
      sketch.reference(from, "goes on as at the first " + ref.message());
      return;
    }
    for (Reaction reaction : received) {
      if (reaction.subscription() != null) {
        hops.handle(reaction.subscription());
      }
    }
    ended(ref, from);
    if (!received.isEmpty()) {
      hops.startedBy(ref.message()).stream()
          .filter(other -> reactions.stream().noneMatch(r -> other.equals(r.flow())))
          .forEach(other -> sketch.reference(from, other + " starts here"));
    }
    goOn(reactions.stream().filter(Choreography::goesOn).toList());
  }

  /** Some of those who only listen, then all who carry the flow on, next to where it goes on. */
  private static List<Reaction> listenersFirst(List<Reaction> reactions) {
    Set<String> carrying = new LinkedHashSet<>();
    reactions.stream().filter(Choreography::goesOn).map(Reaction::service).forEach(carrying::add);
    Stream<Reaction> listening =
        reactions.stream()
            .filter(Choreography::isReceiver)
            .filter(reaction -> !carrying.contains(reaction.service()))
            .limit(MOST_LISTENERS);
    Stream<Reaction> others =
        reactions.stream()
            .filter(Choreography::isReceiver)
            .filter(reaction -> carrying.contains(reaction.service()));
    return Stream.concat(listening, others).toList();
  }

  private static boolean isReceiver(Reaction reaction) {
    return reaction.entryPoint() == null;
  }

  private static int receivers(List<Reaction> reactions) {
    return (int) reactions.stream().filter(Choreography::isReceiver).count();
  }

  private static boolean goesOn(Reaction reaction) {
    return !reaction.emits().isEmpty() || reaction.entryPoint() != null;
  }

  private void arrive(MessageRef ref, Participant from, Reaction reaction) {
    Subscription subscription = reaction.subscription();
    if (subscription != null) {
      hops.deliver(kind(ref), from, ref.toString(), subscription);
      return;
    }
    Participant coordinator = sketch.cast().named(reaction.service());
    sketch.message(
        kind(ref), from, coordinator, ref.toString(), hops.via(catalog.message(ref.message())));
    sketch.reference(coordinator, "goes on in " + reaction.flow());
  }

  private Item.Arrow.Kind kind(MessageRef ref) {
    Message message = catalog.message(ref.message());
    boolean reply = message != null && message.isReply();
    return reply ? Item.Arrow.Kind.REPLY : Item.Arrow.Kind.MESSAGE;
  }

  private void goOn(List<Reaction> going) {
    if (going.size() == 1) {
      react(going.get(0));
    } else if (going.size() > 1) {
      sketch.frame(
          Item.Frame.Relation.PARALLEL,
          going.stream().map(r -> new Sketch.Part(r.service(), () -> react(r))).toList());
    }
  }

  private void react(Reaction reaction) {
    EntryPoint entry = reaction.entryPoint();
    if (entry != null) {
      enter(entry);
    } else if (reaction.subscription() != null) {
      Subscription subscription = reaction.subscription();
      outcomes(sketch.cast().named(subscription.service()), subscription.outcomes());
    }
  }

  /** A coordinator of another flow matters only where the message starts that flow. */
  private List<Reaction> reactions(String message) {
    Message declared = catalog.message(message);
    return causality.reactionsTo(message).stream()
        .filter(r -> r.subscription() != null || r.entryPoint() != null || r.flow() != null)
        .filter(r -> r.flow() == null || hops.startedBy(message).contains(r.flow()))
        .filter(r -> r.flow() == null || hops.subscription(r.service(), message) == null)
        .filter(r -> declared == null || !declared.isReply() || asked(r.service(), declared))
        .toList();
  }

  /** Whether a service sends a command that the reply answers. */
  private boolean asked(String service, Message reply) {
    return reply.to().stream()
        .map(Ref::name)
        .flatMap(command -> catalog.publicationsOf(command).stream())
        .anyMatch(publication -> publication.service().equals(service));
  }

  private void ended(MessageRef ref, Participant at) {
    if (names(flow.completed(), ref)) {
      sketch.end(at, true, "Completed: " + ref);
    } else if (names(flow.failed(), ref)) {
      sketch.end(at, false, "Failed: " + ref);
    }
  }

  private static boolean names(Fact<List<MessageRef>> ends, MessageRef ref) {
    return ends.or(List.of()).stream().anyMatch(end -> end.message().equals(ref.message()));
  }
}
