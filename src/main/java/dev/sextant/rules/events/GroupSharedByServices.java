package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Group;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A group or a queue gives each message to one member, so two services in it each miss some. */
final class GroupSharedByServices implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("group-shared-by-services", Stage.EVENTS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Map<String, Shared> sources = new LinkedHashMap<>();
    for (Service service : design.catalog().services().values()) {
      if (!service.isActor()) {
        service.subscriptions().values().stream()
            .filter(Needed::works)
            .forEach(s -> take(design.catalog(), service, s, sources));
      }
    }
    sources.values().stream().filter(s -> s.takers.size() > 1).forEach(s -> tell(s, report));
  }

  private static void take(
      Catalog catalog, Service service, Subscription subscription, Map<String, Shared> sources) {
    Channel channel = catalog.channelOf(subscription);
    String group = subscription.group().orNull();
    Message message = catalog.message(subscription.message());
    if (message != null
        && message.isCommand()
        && catalog.subscriptionsTo(message.name()).size() > 1) {
      return;
    }
    if (channel != null && channel.type().is(Channel.Type.QUEUE)) {
      sources
          .computeIfAbsent(
              "queue " + channel.name(), k -> new Shared("read the queue", channel.name()))
          .add(subscription, subscription.place(), false);
    } else if (group != null) {
      String from = channel == null ? subscription.message() : channel.name();
      Group declared = service.groups().get(group);
      sources
          .computeIfAbsent(
              "group %s from %s".formatted(group, from), k -> new Shared("are in the group", group))
          .add(subscription, declared == null ? subscription.place() : declared.place(), true);
    }
  }

  private static void tell(Shared shared, Report report) {
    Set<String> services = shared.takers.keySet();
    Place first = shared.takers.values().iterator().next();
    Draft draft =
        report
            .at(
                first,
                "%s %s `%s`, so each %s"
                    .formatted(
                        Listing.quoted(services),
                        shared.how,
                        shared.name,
                        shared.oneMessage
                            ? "gets only a part of the messages"
                            : "also takes what is meant for the other"),
                "give each service a group or a queue of its own")
            .detail(shared.name)
            .severity(shared.oneMessage ? Severity.ERROR : Severity.WARNING);
    shared.takers.entrySet().stream()
        .skip(1)
        .forEach(
            taker ->
                draft.note(
                    taker.getValue(), "`" + taker.getKey() + "` takes messages from it too"));
  }

  /** A source of messages, and which services take from it. */
  private static final class Shared {
    private final String how;
    private final String name;
    private final Map<String, Place> takers = new TreeMap<>();
    private final Map<String, String> byMessage = new LinkedHashMap<>();
    private boolean oneMessage;

    Shared(String how, String name) {
      this.how = how;
      this.name = name;
    }

    /**
     * On a queue, other messages may be told apart by a selector, so only the same one is sure to
     * be torn.
     */
    void add(Subscription subscription, Place place, boolean torn) {
      takers.merge(
          subscription.service(),
          place,
          (one, other) -> one.path().compareTo(other.path()) <= 0 ? one : other);
      String before = byMessage.putIfAbsent(subscription.message(), subscription.service());
      oneMessage |= torn || (before != null && !before.equals(subscription.service()));
    }
  }
}
