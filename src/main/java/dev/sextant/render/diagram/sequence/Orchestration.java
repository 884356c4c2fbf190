package dev.sextant.render.diagram.sequence;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Step.OnReject;
import dev.sextant.catalog.Step.OnTimeout;
import dev.sextant.catalog.Subscription;
import dev.sextant.render.diagram.language.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws a flow that a coordinator drives: the way forward, and at each refusal the way back. */
final class Orchestration {
  private final Catalog catalog;
  private final Flow flow;
  private final Sketch sketch;
  private final Hops hops;
  private final Participant coordinator;
  private final List<Step> steps;

  /** Events that the coordinator saves with its next local change and then publishes. */
  private final Set<MessageRef> pending = new LinkedHashSet<>();

  Orchestration(Catalog catalog, Flow flow, Sketch sketch, Hops hops) {
    this.catalog = catalog;
    this.flow = flow;
    this.sketch = sketch;
    this.hops = hops;
    this.steps = flow.steps().or(List.of());
    this.coordinator = coordinator();
  }

  private Participant coordinator() {
    String name = flow.coordinator().orNull();
    if (name == null) {
      name = flow.startsAt().orNull();
    }
    return name == null ? sketch.cast().unnamed("coordinator") : sketch.cast().named(name);
  }

  void draw() {
    begin();
    for (int i = 0; i < steps.size() && !sketch.isFull(); i++) {
      step(i);
    }
    finish("Completed", flow.completed().or(List.of()));
  }

  private void begin() {
    MessageRef start = flow.startsWith().orNull();
    if (start == null) {
      return;
    }
    EntryPoint entry = Starts.entryPoint(catalog, flow);
    if (entry != null) {
      hops.trigger(entry);
      boolean actsFirst = !steps.isEmpty() && steps.get(0).isLocal();
      if (entry.does().isKnown() && !actsFirst) {
        sketch.act(coordinator, entry.does().value());
      }
      hops.calls(coordinator, entry.calls().stream().filter(this::isNoStep).toList());
      for (Outcome outcome : entry.outcomes().or(List.of())) {
        outcome.emits().stream()
            .filter(ref -> steps.stream().noneMatch(step -> ref.message().equals(step.send())))
            .filter(ref -> !endsWith(ref))
            .forEach(pending::add);
      }
      return;
    }
    Subscription subscription = hops.subscription(coordinator.name(), start.message());
    Participant from = Starts.sender(catalog, sketch.cast(), start.message());
    if (subscription != null) {
      hops.deliver(Item.Arrow.Kind.MESSAGE, from, start.toString(), subscription);
      hops.handle(subscription);
    } else {
      sketch.message(
          Item.Arrow.Kind.MESSAGE,
          from,
          coordinator,
          start.toString(),
          hops.via(catalog.message(start.message())));
    }
  }

  private void step(int index) {
    Step step = steps.get(index);
    if (step.isLocal()) {
      itself(index, step);
      return;
    }
    flush();
    boolean repeats = step.onReject().is(OnReject.RETRY);
    boolean branches = step.timeout().isKnown() || (!step.reject().isEmpty() && !repeats);
    if (branches) {
      command(step.title(), pivot(step), Item.Arrow.Kind.MESSAGE, "");
      sketch.frame(Item.Frame.Relation.ALTERNATIVES, answers(index, step));
    } else if (repeats) {
      String until = step.expect().isKnown() ? "until " + step.expect().value() : "until done";
      sketch.frame(
          Item.Frame.Relation.LOOP,
          List.of(new Sketch.Part("repeated " + until, () -> askAndHear(step))));
    } else {
      askAndHear(step);
    }
    if (step.pivot().is(true)) {
      sketch.divider("After " + step.title() + " (pivot) the flow only goes forward");
    }
    pendingAfter(step.expect().orNull());
  }

  /** What the coordinator does alone, or by a call that it waits for. */
  private void itself(int index, Step step) {
    if (step.call() == null) {
      sketch.act(coordinator, step.title());
    } else {
      sketch.call(coordinator, sketch.cast().named(step.call()), step.title(), waits(step.call()));
    }
    if (step.canRefuseItself()) {
      sketch.frame(
          Item.Frame.Relation.OPTION, List.of(new Sketch.Part("refused", () -> goBack(index))));
    }
  }

  private String waits(String target) {
    EntryPoint entry = Starts.entryPoint(catalog, flow);
    return (entry == null ? List.<Call>of() : entry.calls())
        .stream()
            .filter(call -> call.target().equals(target))
            .map(Wording::call)
            .findFirst()
            .orElse("");
  }

  private boolean isNoStep(Call call) {
    return steps.stream().noneMatch(step -> call.target().equals(step.call()));
  }

  private static String pivot(Step step) {
    return step.pivot().is(true) ? "pivot" : "";
  }

  private void askAndHear(Step step) {
    tell(step.title(), pivot(step), Item.Arrow.Kind.MESSAGE, step.expect().orNull());
  }

  /**
   * A command and its only answer; what the coordinator asks of itself takes one arrow for both.
   */
  private void tell(
      String command, String mark, Item.Arrow.Kind kind, @Nullable MessageRef answer) {
    if (answer != null && handler(command).equals(coordinator)) {
      command(command, mark, kind, "answered with " + answer);
      publishBeside(command, answer);
    } else {
      command(command, mark, kind, "");
      hear(command, answer);
    }
  }

  private List<Sketch.Part> answers(int index, Step step) {
    List<Sketch.Part> parts = new ArrayList<>();
    MessageRef expected = step.expect().orNull();
    if (expected != null) {
      parts.add(new Sketch.Part(label(step, expected, "done"), () -> hear(step.title(), expected)));
    }
    for (MessageRef refused : step.reject()) {
      parts.add(
          new Sketch.Part(
              label(step, refused, "refused"),
              () -> {
                hear(step.title(), refused);
                if (step.onReject().is(OnReject.RETRY)) {
                  sketch.remark(coordinator, "asks again until it succeeds");
                } else {
                  pendingAfter(refused);
                  goBack(index);
                }
              }));
    }
    if (step.timeout().isKnown()) {
      parts.add(
          new Sketch.Part(
              "no answer within " + Wording.of(step.timeout().value()),
              () -> silence(index, step)));
    }
    return parts;
  }

  /** The handler's own word for the outcome, if it has one. */
  private String label(Step step, MessageRef reply, String otherwise) {
    return catalog.subscriptionsTo(step.title()).stream()
        .map(handler -> outcome(handler, reply))
        .filter(Objects::nonNull)
        .map(Outcome::label)
        .findFirst()
        .orElse(otherwise);
  }

  /** The outcome that emits a reply; null where several could be it. */
  private static @Nullable Outcome outcome(Subscription handler, MessageRef reply) {
    List<Outcome> named = new ArrayList<>();
    for (Outcome outcome : handler.outcomes().or(List.of())) {
      for (MessageRef ref : outcome.emits()) {
        if (ref.toString().equals(reply.toString())) {
          return outcome;
        }
        if (ref.message().equals(reply.message())) {
          named.add(outcome);
        }
      }
    }
    return named.size() == 1 ? named.get(0) : null;
  }

  /** What the coordinator does without an answer, and with one that comes too late. */
  private void silence(int index, Step step) {
    boolean repeats = step.onTimeout().is(OnTimeout.RETRY);
    Retry.Exhausted last =
        repeats && step.retry().isKnown() ? step.retry().value().exhausted().orNull() : null;
    String then = repeats ? "asks again" + attempts(step) + afterwards(last) : givingUp(step);
    Stream.of(then, late(step))
        .filter(line -> !line.isEmpty())
        .forEach(line -> sketch.remark(coordinator, line));
    boolean itself = step.onTimeout().is(OnTimeout.UNDO_ALL);
    if (itself || step.onTimeout().is(OnTimeout.UNDO_CONFIRMED) || last == Retry.Exhausted.UNDO) {
      goBack(itself ? index + 1 : index);
    }
  }

  private static String attempts(Step step) {
    return step.retry().isKnown() ? ": " + Wording.attempts(step.retry().value()) + " in all" : "";
  }

  private static String afterwards(Retry.@Nullable Exhausted last) {
    if (last == null) {
      return "";
    }
    return switch (last) {
      case UNDO -> ", then undoes what is confirmed";
      case PARK -> ", then parks the flow for a person";
      case DEAD_LETTER -> ", then dead-letters it";
    };
  }

  private static String givingUp(Step step) {
    if (!step.onTimeout().isKnown()) {
      return "";
    }
    return step.onTimeout().is(OnTimeout.UNDO_ALL)
        ? "undoes every step, this one included"
        : "undoes what is confirmed";
  }

  private static String late(Step step) {
    if (!step.lateSuccess().isKnown()) {
      return "";
    }
    String late = "a late " + (step.expect().isKnown() ? step.expect().value() : "answer");
    if (step.lateSuccess().is(Step.LateSuccess.IGNORE)) {
      return late + " is ignored";
    }
    return late + " is undone" + (step.undo().isKnown() ? " with " + step.undo().value() : "");
  }

  /** Undoes the steps before an index, the latest first, and names those that stay done. */
  private void goBack(int index) {
    boolean undone = false;
    for (int i = index - 1; i >= 0 && !sketch.isFull(); i--) {
      Step step = steps.get(i);
      String undo = step.undo().orNull();
      undone |= undo != null;
      if (step.undo().isNone() && step.because().isAbsent()) {
        sketch.remark(coordinator, "nothing takes back: " + step.title());
      } else if (undo != null && catalog.message(undo) == null) {
        sketch.act(coordinator, undo);
      } else if (undo != null) {
        tell(undo, "undo", Item.Arrow.Kind.UNDO, step.undone().orNull());
        pendingAfter(step.undone().orNull());
      }
    }
    finish(undone ? "Undone" : "Failed", flow.failed().or(List.of()));
  }

  /** A command to whoever handles it, and its handling. */
  private void command(String name, String mark, Item.Arrow.Kind kind, String remark) {
    List<Subscription> handlers = catalog.subscriptionsTo(name);
    String text = mark.isEmpty() ? name : name + " (" + mark + ")";
    for (Subscription handler : handlers) {
      hops.deliver(kind, coordinator, text, handler, remark);
    }
    handlers.forEach(hops::handle);
    if (handlers.isEmpty()) {
      String via = hops.via(catalog.message(name));
      sketch.message(kind, coordinator, handler(name), text, via);
    }
  }

  /** The first to handle a command; where nobody does, whoever it may be. */
  private Participant handler(String command) {
    return catalog.subscriptionsTo(command).stream()
        .findFirst()
        .map(subscription -> sketch.cast().named(subscription.service()))
        .orElse(sketch.cast().unnamed("handler"));
  }

  /** The answer to a command, after what its handler publishes beside it. */
  private void hear(String command, @Nullable MessageRef reply) {
    if (reply != null) {
      publishBeside(command, reply);
      hops.reply(handler(command), coordinator, reply);
    }
  }

  private void publishBeside(String command, MessageRef reply) {
    for (Subscription handler : catalog.subscriptionsTo(command)) {
      Outcome outcome = outcome(handler, reply);
      if (outcome != null) {
        outcome.emits().stream()
            .filter(ref -> !ref.message().equals(reply.message()))
            .forEach(ref -> hops.publish(sketch.cast().named(handler.service()), ref));
      }
    }
  }

  private void pendingAfter(@Nullable MessageRef reply) {
    if (reply == null) {
      return;
    }
    Subscription own = hops.subscription(coordinator.name(), reply.message());
    if (own != null) {
      for (Outcome outcome : own.outcomes().or(List.of())) {
        outcome.emits().stream().filter(ref -> isNoStep(ref.message())).forEach(pending::add);
      }
    }
  }

  private boolean isNoStep(String message) {
    return steps.stream()
        .noneMatch(s -> message.equals(s.send()) || message.equals(s.undo().orNull()));
  }

  private List<String> flush() {
    List<String> published = pending.stream().map(MessageRef::message).toList();
    List.copyOf(pending).forEach(ref -> hops.publish(coordinator, ref));
    pending.clear();
    return published;
  }

  /** Says how it ends, and publishes what the flow says it ends with. */
  private void finish(String word, List<MessageRef> ends) {
    Set<String> published = new LinkedHashSet<>(flush());
    if (published.isEmpty() && ends.size() == 1 && isPublishedHere(ends.get(0).message())) {
      hops.publish(coordinator, ends.get(0));
      published.add(ends.get(0).message());
    }
    List<String> reached =
        ends.stream().map(MessageRef::message).filter(published::contains).toList();
    List<String> named =
        reached.isEmpty() ? ends.stream().map(MessageRef::toString).toList() : reached;
    boolean well = word.equals("Completed");
    sketch.end(
        coordinator,
        well,
        named.isEmpty() ? word : (well ? word : "Failed") + ": " + String.join(" or ", named));
  }

  /** Whether it is the one message with which the flow ends well, and so not its first. */
  private boolean endsWith(MessageRef ref) {
    List<MessageRef> ends = flow.completed().or(List.of());
    return ends.size() == 1
        && ends.get(0).message().equals(ref.message())
        && isPublishedHere(ref.message());
  }

  private boolean isPublishedHere(String message) {
    Service service = catalog.service(coordinator.name());
    Publication publication = service == null ? null : service.publications().get(message);
    return publication != null && !publication.implied();
  }
}
