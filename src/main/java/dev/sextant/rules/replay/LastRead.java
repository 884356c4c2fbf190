package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A way in which a message can be read long after it was sent, and how old it can be then.
 *
 * @param declared whether the design counts on it, rather than only allows it
 * @param seen what is to be seen at its place
 */
record LastRead(Duration age, boolean declared, Place place, String seen) {
  /** The ways that are stated with their durations. */
  static List<LastRead> of(Catalog catalog, Subscription subscription) {
    List<LastRead> reads = new ArrayList<>();
    var replay = subscription.handling().replay().orNull();
    if (replay != null) {
      add(reads, replay.reach(), true, "can be replayed %s");
    }
    Retry retry = subscription.handling().retry().orNull();
    Duration span = retry == null ? null : retry.span();
    if (retry != null && span != null) {
      add(reads, Fact.known(span, retry.place()), true, "can be retried %s");
    }
    Channel parked = Parking.channel(catalog, subscription);
    var letter = subscription.handling().deadLetter().orNull();
    if (parked != null && letter != null && !letter.redrive().isNone()) {
      boolean declared = letter.redrive().isKnown();
      add(reads, parked.retention(), declared, "can be redriven from here %s");
    }
    Channel channel = catalog.channelOf(subscription);
    if (channel != null) {
      addWaiting(reads, catalog.policy().outage(), channel);
      if (subscription.handling().replay().isAbsent()) {
        addKept(reads, channel);
      }
    }
    return reads;
  }

  /** A consumer that was down reads what waited for it, as long as that is kept. */
  private static void addWaiting(List<LastRead> reads, Fact<Duration> outage, Channel channel) {
    boolean kept =
        channel.retention().isAbsent()
            || (channel.retention().isKnown()
                && outage.isKnown()
                && channel.retention().value().compareTo(outage.value()) >= 0);
    if (kept) {
      add(reads, outage, true, "can wait for its consumer %s");
    }
  }

  /** A log can be read again, or by somebody new, as long as it keeps its messages. */
  static void addKept(List<LastRead> reads, Channel channel) {
    boolean log = channel.type().is(Channel.Type.TOPIC) || channel.type().is(Channel.Type.STREAM);
    if (log && channel.cleanup().is(Channel.Cleanup.COMPACT)) {
      Duration forever = ChronoUnit.FOREVER.getDuration();
      add(
          reads,
          Fact.known(forever, channel.cleanup().place()),
          false,
          "the last one of each key is kept here %s");
    } else if (log) {
      add(reads, channel.retention(), false, "is kept here %s");
    }
  }

  private static void add(List<LastRead> reads, Fact<Duration> age, boolean declared, String seen) {
    if (age.isKnown()) {
      String text = seen.formatted(DurationText.lasting(age.value()));
      reads.add(new LastRead(age.value(), declared, age.place(), text));
    }
  }
}
