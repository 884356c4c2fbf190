package dev.sextant.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who sends and who receives each message, computed once. */
public final class Traffic {
  private final Map<String, List<Publication>> publications = new LinkedHashMap<>();
  private final Map<String, List<Subscription>> subscriptions = new LinkedHashMap<>();
  private final Map<String, Set<String>> consumers = new LinkedHashMap<>();

  /** Looks through services, and through flows for what their coordinators await. */
  public static Traffic of(Collection<Service> services, Collection<Flow> flows) {
    Traffic traffic = new Traffic();
    for (Service service : services) {
      service.publications().values().forEach(p -> add(traffic.publications, p.message(), p));
      for (Subscription subscription : service.subscriptions().values()) {
        add(traffic.subscriptions, subscription.message(), subscription);
        traffic.receives(service.name(), subscription.message());
      }
    }
    for (Flow flow : flows) {
      String coordinator = flow.coordinator().orNull();
      if (coordinator != null) {
        flow.steps().or(List.of()).forEach(step -> traffic.awaits(coordinator, step));
      }
    }
    return traffic;
  }

  private void awaits(String coordinator, Step step) {
    List<MessageRef> awaited = new ArrayList<>(step.reject());
    add(awaited, step.expect().orNull());
    add(awaited, step.undone().orNull());
    awaited.forEach(ref -> receives(coordinator, ref.message()));
  }

  private static void add(List<MessageRef> refs, @Nullable MessageRef ref) {
    if (ref != null) {
      refs.add(ref);
    }
  }

  private void receives(String service, String message) {
    consumers.computeIfAbsent(message, m -> new LinkedHashSet<>()).add(service);
  }

  private static <T> void add(Map<String, List<T>> index, String message, T item) {
    index.computeIfAbsent(message, m -> new ArrayList<>()).add(item);
  }

  List<Publication> publicationsOf(String message) {
    return publications.getOrDefault(message, List.of());
  }

  List<Subscription> subscriptionsTo(String message) {
    return subscriptions.getOrDefault(message, List.of());
  }

  List<String> consumersOf(String message) {
    return List.copyOf(consumers.getOrDefault(message, Set.of()));
  }
}
