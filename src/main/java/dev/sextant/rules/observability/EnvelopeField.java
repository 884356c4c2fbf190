package dev.sextant.rules.observability;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Locator;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Gathered;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One thing that an envelope may carry, and what is said where it does not. */
record EnvelopeField(
    Function<Envelope, Fact<Locator>> field, String what, String without, String help) {
  /** What is known of it on a channel. */
  Fact<Locator> on(Catalog catalog, Channel channel) {
    return in(catalog.envelopeOf(channel));
  }

  private Fact<Locator> in(Fact<Envelope> envelope) {
    return envelope.isKnown()
        ? field.apply(envelope.value())
        : new Fact<>(envelope.state(), null, envelope.place());
  }

  /**
   * Reports each place that states {@code none}, and asks once for all channels that state nothing.
   */
  void check(Catalog catalog, List<Channel> channels, Report report) {
    List<Place> open = new ArrayList<>();
    for (Channel channel : channels) {
      Fact<Locator> stated = on(catalog, channel);
      if (stated.isNone()) {
        none(report, stated.place()).note(channel.place(), "carried without one here");
      } else if (stated.isAbsent()) {
        open.add(channel.place());
      }
    }
    report.gather(open, g -> says(g, channels.size()), help, "nor here");
  }

  /** What is said of channels that state nothing. */
  String says(Gathered g, int total) {
    return total == 1
        ? g.names() + " states no " + what
        : "%d of %d channels %s no %s: %s"
            .formatted(g.count(), total, g.say("states", "state"), what, g.names());
  }

  /** The same for a catalog that names messages but no channel yet. */
  void checkWithoutChannels(Catalog catalog, Report report) {
    Fact<Locator> everywhere = in(catalog.policy().envelope());
    if (everywhere.isNone()) {
      none(report, everywhere.place());
    } else if (everywhere.isAbsent()) {
      report.at(catalog.policy().place(), "nothing says which " + what + " messages carry", help);
    }
  }

  private Draft none(Report report, Place place) {
    return report.at(place, "messages carry no " + what + ", so " + without, help);
  }
}
