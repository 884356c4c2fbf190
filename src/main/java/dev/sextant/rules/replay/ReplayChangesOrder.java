package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Order;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Ordering;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first time, messages came as they happened; what comes again comes as it is stored. */
final class ReplayChangesOrder implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("replay-changes-order", Stage.REPLAY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Service service : catalog.ourServices()) {
      Map<String, List<Subscription>> total = new LinkedHashMap<>();
      for (Subscription subscription : service.subscriptions().values()) {
        Handling handling = subscription.handling();
        if (!handling.needsOrder().isKnown() || !trustsOrder(subscription)) {
          continue;
        }
        RedrivenOrder.check(catalog, subscription, report);
        if (isReadAgain(subscription)) {
          checkPartitions(catalog.channelOf(subscription), subscription, report);
          if (handling.needsOrder().is(Order.TOTAL)) {
            total
                .computeIfAbsent(subscription.group().or(""), g -> new ArrayList<>())
                .add(subscription);
          }
        }
      }
      total.values().forEach(together -> checkChannels(catalog, together, report));
    }
  }

  /** Whether its guards are stated, and none of them refuses what is older than its state. */
  private static boolean trustsOrder(Subscription subscription) {
    return subscription.handling().idempotency().isStated() && !Ordering.refusesOlder(subscription);
  }

  /**
   * Whether a replay reads the log again and takes effect in any order: not where messages are
   * known by their ids and dropped, nor where a repeated effect is the worse defect.
   */
  private static boolean isReadAgain(Subscription subscription) {
    Handling handling = subscription.handling();
    boolean reads =
        handling.replay().isKnown()
            && (handling.replay().value().by().isAbsent()
                || handling.replay().value().by().is("offset-reset"));
    boolean drops =
        handling.idempotency().or(List.of()).stream()
            .anyMatch(guard -> guard.by().is(Guard.By.DEDUPE_STORE));
    boolean repeats = Failing.isUnguarded(subscription) && subscription.wouldRepeat();
    return reads && !drops && !repeats;
  }

  private static void checkPartitions(
      @Nullable Channel channel, Subscription subscription, Report report) {
    if (channel != null
        && subscription.handling().needsOrder().is(Order.PER_KEY)
        && (channel.repartition().is(Channel.Repartition.DRAINED)
            || channel.repartition().is(Channel.Repartition.LIVE))) {
      report
          .at(
              channel.repartition().place(),
              "once `%s` has more partitions, a replay reads a key's old and its new one side by side, in any order"
                  .formatted(channel.name()),
              "move to a new channel instead, `repartition: never`, or let a version check refuse"
                  + " older messages")
          .note(
              subscription.handling().replay().place(),
              "`%s` replays `%s` and needs order"
                  .formatted(subscription.service(), subscription.message()));
    }
  }

  private static void checkChannels(Catalog catalog, List<Subscription> together, Report report) {
    Map<String, Subscription> channels = new LinkedHashMap<>();
    for (Subscription subscription : together) {
      Channel channel = catalog.channelOf(subscription);
      if (channel != null && channel.from().isEmpty()) {
        channels.putIfAbsent(channel.name(), subscription);
      }
    }
    if (channels.size() > 1) {
      Subscription first = together.get(0);
      Draft draft =
          report.at(
              first.handling().replay().place(),
              "`%s` needs one order for all its messages, but a replay reads %s each at its own pace"
                  .formatted(first.service(), Listing.quoted(channels.keySet())),
              "put what must stay in order on one channel, or let a version check refuse older"
                  + " messages");
      draft.note(first.handling().needsOrder().place(), "order is needed here");
      channels.forEach((name, s) -> draft.note(s.place(), "read from `" + name + "`"));
    }
  }
}
