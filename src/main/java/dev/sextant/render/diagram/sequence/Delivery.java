package dev.sextant.render.diagram.sequence;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Subscription;
import dev.sextant.render.diagram.language.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What keeps the drawn messages from being lost or done twice, said once a service below the story
 * instead of at every arrow.
 */
final class Delivery {
  private static final int MOST_NAMES = 3;

  private final Catalog catalog;
  private final Map<String, Set<String>> sent = new LinkedHashMap<>();
  private final Map<String, Map<String, Subscription>> received = new LinkedHashMap<>();

  Delivery(Catalog catalog) {
    this.catalog = catalog;
  }

  void sent(String service, String message) {
    sent.computeIfAbsent(service, s -> new LinkedHashSet<>()).add(message);
  }

  void received(Subscription subscription) {
    received
        .computeIfAbsent(subscription.service(), s -> new LinkedHashMap<>())
        .put(subscription.message(), subscription);
  }

  /** The remarks below the story, empty where the catalog says nothing. */
  List<Item.Remark> remarks(List<Participant> participants) {
    List<Item.Remark> remarks = new ArrayList<>();
    for (Participant participant : participants) {
      List<String> lines = new ArrayList<>(publishing(participant.name()));
      lines.addAll(handling(participant.name()));
      if (participant.kind() == Participant.Kind.SERVICE && !lines.isEmpty()) {
        remarks.add(new Item.Remark(participant, lines));
      }
    }
    return remarks;
  }

  private List<String> publishing(String service) {
    Map<String, List<String>> ways = new LinkedHashMap<>();
    for (String message : sent.getOrDefault(service, Set.of())) {
      catalog.publicationsOf(message).stream()
          .filter(publication -> publication.service().equals(service))
          .filter(publication -> publication.by().isKnown())
          .forEach(publication -> add(ways, way(publication), message));
    }
    return said("sends", " ", "", ways);
  }

  private static String way(Publication publication) {
    String way = Wording.publishes(publication.by().value());
    return publication.relay().isKnown() && publication.relay().value().tool().isKnown()
        ? way + " (" + publication.relay().value().tool().value() + ")"
        : way;
  }

  private List<String> handling(String service) {
    Map<String, List<String>> guards = new LinkedHashMap<>();
    Map<String, List<String>> failures = new LinkedHashMap<>();
    for (Subscription subscription : received.getOrDefault(service, Map.of()).values()) {
      Handling handling = subscription.handling();
      add(guards, Wording.duplicates(handling.idempotency()), subscription.message());
      add(failures, failure(handling), subscription.message());
    }
    List<String> lines = new ArrayList<>(said("duplicates", " of ", ":", guards));
    lines.addAll(said("failures", " of ", ":", failures));
    return lines;
  }

  /** What follows a failed attempt, to the person who looks at what is left. */
  private String failure(Handling handling) {
    List<String> parts = new ArrayList<>();
    Fact<Retry> retry = handling.retry();
    if (retry.isKnown()) {
      parts.add(Wording.attempts(retry.value()));
    } else if (retry.isNone()) {
      parts.add("tried once");
    }
    Fact<DeadLetter> deadLetter = handling.deadLetter();
    if (deadLetter.isKnown()) {
      parts.add(parked(deadLetter.value()));
    } else if (handling.onFailure().isKnown()) {
      parts.add(
          switch (handling.onFailure().value()) {
            case SKIP -> "skipped, and so lost";
            case BLOCK -> "blocks what follows";
            case STOP -> "stops the consumer";
          });
    } else if (deadLetter.isNone()) {
      String before = parts.isEmpty() ? "" : parts.remove(0) + ", ";
      parts.add(before + "no dead letter");
    }
    return parts.isEmpty() ? "" : String.join(", then ", parts);
  }

  private String parked(DeadLetter deadLetter) {
    StringBuilder text = new StringBuilder("parked");
    Channel channel = catalog.channel(deadLetter.channel());
    if (channel != null) {
      text.append(" in ").append(channel.name());
    }
    Fact<String> owner =
        channel == null ? deadLetter.owner() : deadLetter.owner().orInherit(channel.owner());
    if (owner.isKnown()) {
      text.append(", ").append(owner.value()).append(" looks");
    }
    if (deadLetter.redrive().isKnown()) {
      text.append(
          switch (deadLetter.redrive().value()) {
            case TOOL -> " and redrives with a tool";
            case MANUAL -> " and redrives by hand";
            case AUTOMATIC -> ", comes back by itself";
          });
    } else if (deadLetter.redrive().isNone()) {
      text.append(", never comes back");
    }
    return text.toString();
  }

  private static void add(Map<String, List<String>> texts, String text, String message) {
    texts.computeIfAbsent(text, t -> new ArrayList<>()).add(message);
  }

  /** Names the messages only where the service does not treat all of them alike. */
  private static List<String> said(
      String what, String of, String colon, Map<String, List<String>> texts) {
    List<String> lines = new ArrayList<>();
    texts.forEach(
        (text, messages) -> {
          if (!text.isEmpty()) {
            String whose = texts.size() == 1 ? "" : of + names(messages);
            lines.add("• " + what + whose + colon + " " + text);
          }
        });
    return lines;
  }

  private static String names(List<String> messages) {
    int more = messages.size() - MOST_NAMES;
    String shown = String.join(", ", messages.subList(0, Math.min(MOST_NAMES, messages.size())));
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
