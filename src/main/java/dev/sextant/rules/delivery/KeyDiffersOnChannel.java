package dev.sextant.rules.delivery;

import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Order;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages of one entity stay in order among each other only if they are keyed by the same thing.
 */
final class KeyDiffersOnChannel implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("key-differs-on-channel", Stage.DELIVERY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Map<Histories, Map<String, List<Message>>> keyed = new LinkedHashMap<>();
    for (Message message : design.catalog().messages()) {
      Channel channel = design.catalog().channelOf(message);
      if (channel != null && mattersOn(channel) && !isUnique(design, message, channel)) {
        Histories histories = new Histories(channel, message.entity().or(""));
        KeyIdentity.of(message)
            .ifPresent(
                identity ->
                    keyed
                        .computeIfAbsent(histories, h -> new LinkedHashMap<>())
                        .computeIfAbsent(identity, i -> new ArrayList<>())
                        .add(message));
      }
    }
    keyed.forEach(
        (histories, byIdentity) -> {
          if (byIdentity.size() > 1) {
            report(histories.channel, histories.entity, List.copyOf(byIdentity.values()), report);
          }
        });
  }

  /** Where no order is offered keys only spread the load, and a total order needs none. */
  private static boolean mattersOn(Channel channel) {
    return channel.order().isAbsent() || channel.order().is(Order.PER_KEY);
  }

  /** A message that is keyed by its own id has a finding of its own, and differs from all. */
  private static boolean isUnique(Design design, Message message, Channel channel) {
    Locator key = message.key().orNull();
    return key != null
        && KeyUniquePerMessage.isOwnId(message, key, design.catalog().envelopeOf(channel));
  }

  private static void report(
      Channel channel, String entity, List<List<Message>> groups, Report report) {
    Message one = groups.get(0).get(0);
    Message other = groups.get(1).get(0);
    Draft draft =
        report
            .at(
                channel.place(),
                "`%s` is keyed by `%s` and `%s` by `%s`, so they are not in order to each other on `%s`"
                    .formatted(
                        one.name(),
                        one.key().value(),
                        other.name(),
                        other.key().value(),
                        channel.name()),
                entity.isEmpty()
                    ? "key them by the same thing, or state the `entity` of each if their order does not matter"
                    : "key every message of `" + entity + "` by the same thing")
            .detail(entity);
    groups.stream()
        .flatMap(List::stream)
        .forEach(m -> draft.note(m.key().place(), "`%s` is keyed by this".formatted(m.name())));
  }

  /**
   * The messages whose order to each other a channel keeps: those of one entity, or all that name
   * none.
   */
  private record Histories(Channel channel, String entity) {}
}
