package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A way in which a message can come a second time, and how late that can be.
 *
 * @param declared whether the design counts on it, rather than only allows it
 * @param what how a sentence names it
 * @param seen what is to be seen at its place
 */
record Return(Duration horizon, boolean declared, String what, Place place, String seen) {
  /** The ways that are stated with their durations. */
  static List<Return> of(Catalog catalog, Subscription subscription) {
    List<Return> returns = new ArrayList<>();
    Handling handling = subscription.handling();
    Fact<Duration> reach =
        handling.replay().isKnown()
            ? handling.replay().value().reach()
            : Fact.absent(subscription.place());
    add(returns, reach, true, "the replay", "can be replayed %s");
    Channel parked =
        handling.deadLetter().isKnown()
            ? catalog.channel(handling.deadLetter().value().channel())
            : null;
    if (parked != null && handling.deadLetter().value().redrive().isKnown()) {
      add(
          returns,
          parked.retention(),
          true,
          "the dead letter's retention",
          "can be redriven from here %s");
    }
    Retry retry = handling.retry().orNull();
    Duration span = retry == null ? null : retry.span();
    if (retry != null && span != null) {
      add(returns, Fact.known(span, retry.place()), true, "the retry", "retried %s");
    }
    Channel channel = catalog.channelOf(subscription);
    if (channel != null && isLog(channel) && handling.replay().isAbsent()) {
      add(returns, channel.retention(), false, "the channel's retention", "kept here %s");
    }
    for (Publication publication : catalog.publicationsOf(subscription.message())) {
      if (publication.relay().isKnown()) {
        Fact<Duration> rows = publication.relay().value().retention();
        add(returns, rows, false, "the relay's retention", "can be sent again from here %s");
      }
    }
    return returns;
  }

  private static void add(
      List<Return> returns, Fact<Duration> horizon, boolean declared, String what, String seen) {
    if (horizon.isKnown()) {
      String text = seen.formatted(DurationText.lasting(horizon.value()));
      returns.add(new Return(horizon.value(), declared, what, horizon.place(), text));
    }
  }

  private static boolean isLog(Channel channel) {
    return channel.type().is(Channel.Type.TOPIC) || channel.type().is(Channel.Type.STREAM);
  }
}
