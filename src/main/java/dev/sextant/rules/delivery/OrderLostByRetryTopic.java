package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Ordering;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message that waits in another channel is overtaken by those it left behind it. */
final class OrderLostByRetryTopic implements Rule {
  private static final String HELP =
      "hold the later messages back with it, `retry: {by: in-place}`, or let a version check drop"
          + " what comes too late";

  @Override
  public RuleInfo info() {
    return new RuleInfo("order-lost-by-retry-topic", Stage.DELIVERY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Place> open = new ArrayList<>();
    for (Service service : catalog.ourServices()) {
      Map<History, List<Subscription>> unstated = new LinkedHashMap<>();
      for (Subscription subscription : service.subscriptions().values()) {
        Message message = catalog.message(subscription.message());
        if (!Ordering.leavesItsPlace(subscription.handling()) || message == null) {
          continue;
        }
        if (Ordering.isNeeded(subscription, message)) {
          flag(report, subscription);
        } else if (mayDepend(subscription)) {
          History.of(catalog, subscription, message, unstated).add(subscription);
        }
      }
      unstated.values().stream()
          .filter(several -> several.size() > 1)
          .flatMap(List::stream)
          .forEach(subscription -> open.add(subscription.place()));
    }
    report.gather(
        Severity.NOTE,
        open,
        g ->
            "%d %s: %s"
                .formatted(
                    g.count(),
                    g.say(
                        "subscription retries on a topic of its own, so that later messages overtake, but does not say whether it needs order",
                        "subscriptions retry on a topic of their own, so that later messages overtake, but do not say whether they need order"),
                    g.names()),
        "state `needs-order: none` where each message can be handled whatever came before, else"
            + " `per-key`",
        "nor here");
  }

  private static void flag(Report report, Subscription subscription) {
    Handling handling = subscription.handling();
    Retry retry = handling.retry().value();
    Subscriptions.at(
            report,
            subscription,
            handling.retry(),
            retry.by().isKnown() ? retry.by().place() : retry.channel().place(),
            "needs order, but a message that fails waits on a retry topic while later ones are"
                + " handled",
            HELP)
        .note(handling.needsOrder().place(), "order is needed here");
  }

  /** Whether it changes something of its own, and nothing refuses a message that comes late. */
  private static boolean mayDepend(Subscription subscription) {
    return subscription.handling().needsOrder().isAbsent()
        && subscription.effect().isKnown()
        && !Ordering.refusesOlder(subscription);
  }

  /** What an ordered channel tells of one entity; a single sort of message seldom is a history. */
  private record History(String channel, String entity) {
    static List<Subscription> of(
        Catalog catalog,
        Subscription subscription,
        Message message,
        Map<History, List<Subscription>> histories) {
      Channel channel = catalog.channelOf(subscription);
      String entity = message.entity().orNull();
      return channel == null || !channel.order().isKnown() || entity == null
          ? new ArrayList<>()
          : histories.computeIfAbsent(new History(channel.name(), entity), h -> new ArrayList<>());
    }
  }
}
