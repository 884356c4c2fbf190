package dev.sextant.flow;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every reaction of every service, by what triggers it; computed once for a catalog. */
public final class CausalGraph {
  private final List<Reaction> reactions;
  private final Map<String, List<Reaction>> byTrigger = new LinkedHashMap<>();

  private CausalGraph(List<Reaction> reactions) {
    this.reactions = List.copyOf(reactions);
    for (Reaction reaction : reactions) {
      if (reaction.trigger() != null) {
        byTrigger.computeIfAbsent(reaction.trigger(), t -> new ArrayList<>()).add(reaction);
      }
    }
  }

  public static CausalGraph of(Catalog catalog) {
    List<Reaction> reactions = new ArrayList<>();
    for (Service service : catalog.services().values()) {
      service.entryPoints().values().forEach(entry -> reactions.addAll(starting(entry)));
      service.subscriptions().values().forEach(s -> reactions.add(handling(s)));
      if (service.isActor()) {
        service.publications().values().forEach(p -> reactions.add(sending(p)));
      }
    }
    for (Flow flow : catalog.flows().values()) {
      reactions.addAll(Coordination.reactions(flow));
    }
    return new CausalGraph(reactions);
  }

  /** All reactions, in the order of the catalog. */
  public List<Reaction> reactions() {
    return reactions;
  }

  /** What a message leads to, coordinators' next steps and links through a store included. */
  public List<Reaction> reactionsTo(String message) {
    return byTrigger.getOrDefault(message, List.of());
  }

  /** What begins without a message: entry points and actors. */
  public List<Reaction> beginnings() {
    return reactions.stream().filter(reaction -> reaction.trigger() == null).toList();
  }

  /** An entry point begins by itself, or follows messages through a store. */
  private static List<Reaction> starting(EntryPoint entry) {
    if (entry.after().isEmpty()) {
      return List.of(entryReaction(entry, null));
    }
    return entry.after().stream().map(after -> entryReaction(entry, after.message())).toList();
  }

  private static Reaction entryReaction(EntryPoint entry, @Nullable String trigger) {
    return new Reaction(
        entry.service(),
        trigger,
        emits(entry.outcomes()),
        mayEnd(entry.outcomes()),
        entry.place(),
        null,
        entry,
        null);
  }

  private static Reaction handling(Subscription subscription) {
    return new Reaction(
        subscription.service(),
        subscription.message(),
        emits(subscription.outcomes()),
        mayEnd(subscription.outcomes()),
        subscription.place(),
        subscription,
        null,
        null);
  }

  private static Reaction sending(Publication publication) {
    MessageRef sent = new MessageRef(publication.message(), null, null, publication.place());
    return new Reaction(
        publication.service(), null, List.of(sent), false, publication.place(), null, null, null);
  }

  private static List<MessageRef> emits(Fact<List<Outcome>> outcomes) {
    return outcomes.or(List.of()).stream().flatMap(outcome -> outcome.emits().stream()).toList();
  }

  private static boolean mayEnd(Fact<List<Outcome>> outcomes) {
    return !outcomes.isKnown() || outcomes.value().stream().anyMatch(o -> o.emits().isEmpty());
  }
}
