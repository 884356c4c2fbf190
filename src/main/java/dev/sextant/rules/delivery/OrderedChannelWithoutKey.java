package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Order;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Place;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Order holds only within a key, so a channel that promises order needs one. */
final class OrderedChannelWithoutKey implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("ordered-channel-without-key", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Place> open = new ArrayList<>();
    Map<Channel, List<Message>> keyless = new LinkedHashMap<>();
    for (Message message : catalog.messages()) {
      Channel channel = orderedChannel(catalog, message);
      if (channel != null && message.key().isNone()) {
        keyless.computeIfAbsent(channel, c -> new ArrayList<>()).add(message);
      } else if (channel != null && message.key().isAbsent() && isOurs(catalog, message)) {
        open.add(message.place());
      }
    }
    keyless.forEach((channel, messages) -> flag(report, channel, messages));
    report.gather(
        Severity.WARNING,
        open,
        g ->
            "%d %s on a channel with order per key %s no key: %s"
                .formatted(
                    g.count(),
                    g.say(one(g.section()), g.section()),
                    g.say("states", "state"),
                    g.names()),
        "name what must stay in order, such as `key: /orderId`, or state `key: none`",
        "nor here");
  }

  /** A team that keys nothing on its channel has made one choice, not one a message. */
  private static void flag(Report report, Channel channel, List<Message> messages) {
    Message first = messages.get(0);
    Fact<?> order = channel.order();
    boolean alone = messages.size() == 1;
    Draft draft =
        report
            .at(
                alone ? first.key().place() : order.place(),
                alone
                    ? "`%s` has no key, but `%s` keeps order per key"
                        .formatted(first.name(), channel.name())
                    : "`%s` keeps order per key, but %d of its messages have none: %s"
                        .formatted(
                            channel.name(),
                            messages.size(),
                            Listing.quoted(messages.stream().map(Message::name).toList())),
                "name what must stay in order, such as `key: /orderId`, or send it on a channel"
                    + " without order")
            .severity(channel.partitions().is(1) ? Severity.WARNING : Severity.ERROR);
    if (alone) {
      draft.note(order.place(), "order is promised here");
    } else {
      messages.forEach(m -> draft.note(m.key().place(), "`%s` has none".formatted(m.name())));
    }
  }

  private static @Nullable Channel orderedChannel(Catalog catalog, Message message) {
    return Stream.concat(
            Stream.of(message.channel()),
            message.versions().values().stream().filter(Version::isActive).map(Version::channel))
        .map(catalog::channel)
        .filter(channel -> channel != null && channel.order().is(Order.PER_KEY))
        .findFirst()
        .orElse(null);
  }

  /** Whether somebody of ours could say: not where only others send it. */
  private static boolean isOurs(Catalog catalog, Message message) {
    List<Publication> senders = catalog.publicationsOf(message.name());
    return senders.isEmpty() || senders.stream().anyMatch(p -> isOurs(catalog, p));
  }

  private static boolean isOurs(Catalog catalog, Publication publication) {
    Service sender = catalog.service(publication.service());
    return sender != null && sender.isOurs();
  }

  private static String one(String section) {
    return section.equals("replies") ? "reply" : section.substring(0, section.length() - 1);
  }
}
