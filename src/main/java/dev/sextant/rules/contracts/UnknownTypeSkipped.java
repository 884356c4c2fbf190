package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Handling.Loss;
import dev.sextant.catalog.Handling.OnUnknownType;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A consumer that wants every type of its channel has no reason to skip one, and loses the types
 * that are added or misspelt.
 */
final class UnknownTypeSkipped implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("unknown-type-skipped", Stage.CONTRACTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    ChannelContents contents = new ChannelContents(catalog);
    Map<List<String>, Set<String>> taken = taken(catalog);
    for (Subscription subscription : catalog.subscriptions()) {
      Fact<OnUnknownType> unknown = subscription.handling().onUnknownType();
      Message message = catalog.message(subscription.message());
      Channel channel = catalog.channelOf(subscription);
      if (!unknown.is(OnUnknownType.SKIP)
          || subscription.handling().loss().is(Loss.ACCEPTABLE)
          || message == null) {
        continue;
      }
      boolean takesAll =
          channel != null
              && !catalog.isPartial()
              && taken
                  .getOrDefault(reader(subscription, channel), Set.of())
                  .containsAll(contents.of(channel.name()));
      if (message.isCommand() || takesAll) {
        report
            .at(
                unknown.place(),
                subscription.stating(unknown)
                    + " skips types it does not know, so a new or misspelt one is lost unseen",
                "state `on-unknown-type: fail`, so that it is retried and parked like any failure")
            .note(subscription.place(), note(message, channel));
      }
    }
  }

  private static String note(Message message, @Nullable Channel channel) {
    return message.isCommand() || channel == null
        ? "whoever sends a command waits for it to be done"
        : "it takes everything that `" + channel.name() + "` carries";
  }

  /** What each group, or a service without one, takes from a channel. */
  private static Map<List<String>, Set<String>> taken(Catalog catalog) {
    Map<List<String>, Set<String>> taken = new HashMap<>();
    for (Subscription subscription : catalog.subscriptions()) {
      Channel channel = catalog.channelOf(subscription);
      if (channel != null) {
        taken
            .computeIfAbsent(reader(subscription, channel), reader -> new HashSet<>())
            .add(subscription.message());
      }
    }
    return taken;
  }

  private static List<String> reader(Subscription subscription, Channel channel) {
    return List.of(subscription.service(), subscription.group().or(""), channel.name());
  }
}
