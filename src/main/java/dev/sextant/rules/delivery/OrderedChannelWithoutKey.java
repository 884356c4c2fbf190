package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Order;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;
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
    for (Message message : catalog.messages()) {
      Channel channel = orderedChannel(catalog, message);
      if (channel != null && message.key().isNone()) {
        boolean single = channel.partitions().is(1);
        report
            .at(
                message.key().place(),
                "`%s` has no key, but `%s` keeps order per key"
                    .formatted(message.name(), channel.name()),
                "name what must stay in order, such as `key: /orderId`, or send it on a channel"
                    + " without order")
            .severity(single ? Severity.WARNING : Severity.ERROR)
            .note(channel.order().place(), "order is promised here");
      } else if (channel != null && message.key().isAbsent() && isOurs(catalog, message)) {
        open.add(message.place());
      }
    }
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
