package dev.sextant.rules.replay;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How often each synchronous call can be made, found by following the worst way into each service
 * call by call.
 *
 * <p>A call reaches what a service does when asked: its own calls and those of its entry points
 * that its caller may use.
 */
final class Calling {
  private final Catalog catalog;
  private final IdentityHashMap<Call, Attempts> worst = new IdentityHashMap<>();
  private final Map<String, Attempts> into = new HashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();

  private Calling(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The worst way to each call that tries again, by the path of the call. */
  static List<Attempts> in(Catalog catalog) {
    Calling calling = new Calling(catalog);
    Set<String> asked = Asked.in(catalog);
    for (Service service : catalog.ourServices()) {
      service.subscriptions().values().forEach(calling::onMessage);
      service.entryPoints().values().forEach(calling::onItsOwn);
      if (asked.contains(service.name())) {
        calling.onRequest(service);
      } else {
        calling.onAnyMessage(service);
      }
    }
    catalog.flows().values().forEach(calling::onSteps);
    for (int depth = 1; depth < Attempts.DEEPEST && !calling.changed.isEmpty(); depth++) {
      calling.further();
    }
    return calling.worst.entrySet().stream()
        .filter(way -> way.getValue().retries() != null)
        .sorted(Comparator.comparing(way -> way.getKey().place().path()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void onMessage(Subscription subscription) {
    Attempts again = again(subscription);
    Attempts once = Attempts.beginning(again.beginning(), subscription.service(), null, 1);
    subscription.calls().forEach(call -> arrive(isTriedAgain(call) ? again : once, call));
  }

  /** The attempts at one message. */
  private static Attempts again(Subscription subscription) {
    Fact<Retry> stated = subscription.handling().retry();
    Retry retry = stated.orNull();
    int tries = retry == null ? 1 : Attempts.finite(retry);
    boolean endless = retry != null && retry.attempts().is(Retry.Attempts.UNLIMITED);
    String message = "`" + subscription.message() + "`";
    String service = subscription.service();
    Attempts again =
        tries > 1
            ? Attempts.beginning("one " + message, service, stated.place(), tries)
            : Attempts.beginning(
                (endless ? "one attempt at " : "one ") + message, service, null, 1);
    return subscription.inherits(stated) ? again.inGroup(subscription.stating(stated)) : again;
  }

  /**
   * What a service calls that only messages set to work is called while it handles one: which one
   * is not said, so it counts as the one that is tried the least.
   */
  private void onAnyMessage(Service service) {
    Attempts least =
        service.subscriptions().values().stream()
            .map(Calling::again)
            .reduce((a, b) -> b.product().compareTo(a.product()) < 0 ? b : a)
            .orElseThrow();
    Attempts once = Attempts.beginning(least.beginning(), service.name(), null, 1);
    service.calls().forEach(call -> arrive(isTriedAgain(call) ? least : once, call));
  }

  /** A step that is tried again calls again. */
  private void onSteps(Flow flow) {
    Service coordinator = catalog.service(flow.coordinator().or(""));
    for (Step step : flow.steps().or(List.of())) {
      Retry retry = step.retry().orNull();
      if (coordinator != null && step.call() != null && retry != null) {
        int tries = Attempts.finite(retry);
        Attempts start =
            Attempts.beginning(
                "one `%s`".formatted(flow.name()),
                coordinator.name(),
                tries > 1 ? retry.place() : null,
                tries);
        Stream.concat(
                coordinator.calls().stream(),
                coordinator.entryPoints().values().stream().flatMap(e -> e.calls().stream()))
            .filter(call -> call.target().equals(step.call()))
            .forEach(call -> arrive(start, call));
      }
    }
  }

  /** After the commit the message is done, so its own retry need not come back to the call. */
  private static boolean isTriedAgain(Call call) {
    return !call.when().is(Call.When.AFTER_COMMIT);
  }

  private void onItsOwn(EntryPoint entry) {
    boolean again = entry.callerRetries().isKnown();
    Attempts start =
        Attempts.beginning(
            (again ? "each attempt at `" : "one `") + entry.name() + "`",
            entry.service(),
            again ? entry.callerRetries().place() : null,
            1);
    entry.calls().forEach(call -> arrive(start, call));
  }

  private void onRequest(Service service) {
    Attempts start =
        Attempts.beginning("one request to `" + service.name() + "`", service.name(), null, 1);
    service.calls().forEach(call -> arrive(start, call));
  }

  /** One call further from wherever a worse way leads than before, all at once. */
  private void further() {
    Map<String, Attempts> ways = new LinkedHashMap<>();
    changed.forEach(name -> ways.put(name, into.get(name)));
    changed.clear();
    ways.forEach(this::further);
  }

  private void further(String name, Attempts way) {
    Service service = catalog.service(name);
    if (service != null) {
      service.calls().forEach(call -> arrive(way, call));
      service.entryPoints().values().stream()
          .filter(entry -> answers(entry, way))
          .map(EntryPoint::calls)
          .flatMap(Collection::stream)
          .forEach(call -> arrive(way, call));
    }
  }

  /** Whether the last call of a way may be for this entry point. */
  private static boolean answers(EntryPoint entry, Attempts way) {
    boolean asked = entry.on().isAbsent() || entry.on().is(EntryPoint.On.HTTP);
    String caller = way.before() == null ? "" : way.before().service();
    return asked && (entry.from().isAbsent() || entry.from().is(caller));
  }

  private void arrive(Attempts way, Call call) {
    if (way.passes(call.target()) || Attempts.neverGivesUp(call)) {
      return;
    }
    Attempts next = way.then(call);
    if (next.isWorseThan(worst.get(call))) {
      worst.put(call, next);
    }
    if (next.isWorseThan(into.get(call.target()))) {
      into.put(call.target(), next);
      changed.add(call.target());
    }
  }
}
