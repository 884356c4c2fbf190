package dev.sextant.rules.flows;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A flow with steps: what may send it back, and up to where it can go back. */
record Saga(Catalog catalog, Flow flow, List<Step> steps) {
  /** Flows that state steps and do not call themselves choreographed. */
  static List<Saga> in(Catalog catalog) {
    return catalog.flows().values().stream()
        .filter(flow -> !flow.style().is(Flow.Style.CHOREOGRAPHY))
        .filter(flow -> !flow.steps().or(List.of()).isEmpty())
        .map(flow -> new Saga(catalog, flow, flow.steps().value()))
        .toList();
  }

  String name() {
    return flow.name();
  }

  /** The first step that is marked as the pivot; null where none is. */
  @Nullable Step markedPivot() {
    return steps.stream().filter(step -> step.pivot().is(true)).findFirst().orElse(null);
  }

  /**
   * The step after which the flow only goes forward: the marked one, else the last one that can
   * send it back. Null where nothing sends it back.
   */
  @Nullable Step pivot() {
    Step marked = markedPivot();
    return marked != null
        ? marked
        : steps.stream().filter(this::canSendBack).reduce((first, second) -> second).orElse(null);
  }

  /** The steps that come before the pivot; none where there is no pivot. */
  List<Step> beforePivot() {
    Step pivot = pivot();
    return pivot == null ? List.of() : steps.subList(0, steps.indexOf(pivot));
  }

  /** The steps that come after the pivot; none where there is no pivot. */
  List<Step> afterPivot() {
    Step pivot = pivot();
    return pivot == null ? List.of() : steps.subList(steps.indexOf(pivot) + 1, steps.size());
  }

  /** Whether it can be refused, or given up when it stays silent, so that the flow goes back. */
  boolean canSendBack(Step step) {
    boolean refused = !step.reject().isEmpty() || refuses(step) || step.canRefuseItself();
    return (refused && !step.onReject().is(Step.OnReject.RETRY)) || step.givesUp();
  }

  /** The services that handle a step's command. */
  List<Subscription> handlers(Step step) {
    return step.send() == null ? List.of() : catalog.subscriptionsTo(step.send());
  }

  /** What the coordinator states of the call that a step makes. */
  List<Call> calls(Step step) {
    Service coordinator = catalog.service(flow.coordinator().or(""));
    return coordinator == null || step.call() == null
        ? List.of()
        : Stream.concat(
                coordinator.calls().stream(),
                coordinator.entryPoints().values().stream().flatMap(e -> e.calls().stream()))
            .filter(call -> call.target().equals(step.call()))
            .toList();
  }

  /** Whether all that do a step are stated to change nothing, as of a step that only looks. */
  boolean onlyLooks(Step step) {
    List<Subscription> handlers = handlers(step);
    List<Call> calls = calls(step);
    return !(handlers.isEmpty() && calls.isEmpty())
        && calls.stream().allMatch(call -> call.changes().is(false))
        && handlers.stream().allMatch(handler -> handler.effect().isNone() && !handler.hasEffect());
  }

  /** Whether a handler or the call that it makes is stated to change something. */
  boolean changesSomething(Step step) {
    return handlers(step).stream().anyMatch(Subscription::hasEffect)
        || calls(step).stream().anyMatch(call -> call.changes().is(true));
  }

  private boolean refuses(Step step) {
    return handlers(step).stream()
        .flatMap(handler -> handler.outcomes().or(List.of()).stream())
        .map(Outcome::emits)
        .flatMap(List::stream)
        .map(sent -> catalog.message(sent.message()))
        .anyMatch(message -> message != null && isRefusal(message, step));
  }

  private static boolean isRefusal(Message message, Step step) {
    return message.isFailureReply()
        && message.to().stream().anyMatch(command -> command.name().equals(step.send()));
  }
}
