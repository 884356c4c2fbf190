package dev.sextant.rules.delivery;

import dev.sextant.catalog.Broker;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.finding.Gathered;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Order, redelivery and limits differ between brokers, so little can be judged without a name. */
final class BrokerUnstated implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("broker-unstated", Stage.DELIVERY, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    if (catalog.brokers().isEmpty()
        && catalog.channels().isEmpty()
        && !catalog.messages().isEmpty()) {
      report.at(
          catalog.place(),
          "nothing says what carries the messages",
          "name the broker and the channels: `brokers: {main: {kind: kafka}}`");
    }
    List<Place> open =
        Stream.concat(
                catalog.brokers().values().stream()
                    .filter(broker -> broker.kind().isAbsent())
                    .map(Broker::place),
                catalog.channels().values().stream()
                    .filter(channel -> channel.broker().isAbsent() && channel.from().isEmpty())
                    .map(Channel::place))
            .toList();
    report.gather(
        open,
        g -> says(g, catalog.channels().size()),
        "state `kind: kafka` or the like for a broker, and `broker: NAME` for a channel",
        "nor here");
  }

  private static String says(Gathered g, int channels) {
    if (g.section().equals("brokers")) {
      return g.say("a broker is", "brokers are") + " of unknown kind: " + g.names();
    }
    return channels == 1
        ? g.names() + " states no broker"
        : "%d of %d channels %s no broker: %s"
            .formatted(g.count(), channels, g.say("states", "state"), g.names());
  }
}
