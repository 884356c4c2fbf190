package dev.sextant.flow;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What services say of themselves, as reactions; what coordinators do is told by their flows. */
final class Reactions {
  private final Catalog catalog;
  private final List<Reaction> found = new ArrayList<>();

  private Reactions(Catalog catalog) {
    this.catalog = catalog;
  }

  /** In the order of the catalog, service by service. */
  static List<Reaction> of(Catalog catalog) {
    Reactions reactions = new Reactions(catalog);
    Set<List<String>> sentByCoordinators = reactions.sentByCoordinators();
    for (Service service : catalog.services().values()) {
      service.entryPoints().values().forEach(reactions::starting);
      service.subscriptions().values().forEach(reactions::handling);
      Set<String> explained = explained(service);
      for (Publication publication : service.publications().values()) {
        boolean coordinated =
            sentByCoordinators.contains(List.of(service.name(), publication.message()));
        if (!explained.contains(publication.message()) && !coordinated) {
          reactions.sending(publication);
        }
      }
    }
    return reactions.found;
  }

  /** An entry point begins by itself, or follows messages through a store. */
  private void starting(EntryPoint entry) {
    if (entry.after().isEmpty()) {
      found.add(starting(entry, null));
    }
    entry.after().forEach(after -> found.add(starting(entry, after)));
  }

  private static Reaction starting(EntryPoint entry, @Nullable MessageRef cause) {
    return new Reaction(
        entry.service(),
        cause,
        emits(entry.outcomes()),
        mayEnd(entry.outcomes()),
        entry.place(),
        null,
        entry,
        null,
        null);
  }

  private void handling(Subscription subscription) {
    found.add(
        new Reaction(
            subscription.service(),
            new MessageRef(subscription.message(), null, null, subscription.place()),
            emits(subscription.outcomes()),
            mayEnd(subscription.outcomes()),
            subscription.place(),
            subscription,
            null,
            null,
            null));
  }

  /** What is sent for a reason that nobody states begins here; but a reply is always an answer. */
  private void sending(Publication publication) {
    MessageRef sent = new MessageRef(publication.message(), null, null, publication.place());
    var message = catalog.message(publication.message());
    if (message != null && !message.isReply()) {
      found.add(
          new Reaction(
              publication.service(),
              null,
              List.of(sent),
              false,
              publication.place(),
              null,
              null,
              null,
              publication));
    }
  }

  private static Set<String> explained(Service service) {
    Set<String> explained = new HashSet<>();
    service.entryPoints().values().forEach(e -> add(explained, e.outcomes()));
    service.subscriptions().values().forEach(s -> add(explained, s.outcomes()));
    return explained;
  }

  private static void add(Set<String> explained, Fact<List<Outcome>> outcomes) {
    emits(outcomes).forEach(sent -> explained.add(sent.message()));
  }

  private Set<List<String>> sentByCoordinators() {
    Set<List<String>> sent = new HashSet<>();
    for (var flow : catalog.flows().values()) {
      String coordinator = flow.coordinator().or("");
      for (var step : flow.steps().or(List.of())) {
        String send = step.send();
        String undo = step.undoCommand();
        if (send != null) {
          sent.add(List.of(coordinator, send));
        }
        if (undo != null) {
          sent.add(List.of(coordinator, undo));
        }
      }
    }
    return sent;
  }

  private static List<MessageRef> emits(Fact<List<Outcome>> outcomes) {
    return outcomes.or(List.of()).stream().flatMap(outcome -> outcome.emits().stream()).toList();
  }

  private static boolean mayEnd(Fact<List<Outcome>> outcomes) {
    return !outcomes.isKnown() || outcomes.value().stream().anyMatch(o -> o.emits().isEmpty());
  }
}
