package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Replay;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import org.jspecify.annotations.Nullable;

/** Nothing can be run again that is no longer kept. */
final class ReplayBeyondRetention implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("replay-beyond-retention", Stage.REPLAY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Subscription subscription : catalog.subscriptions()) {
      Replay replay = subscription.handling().replay().orNull();
      Channel channel = log(catalog, catalog.channelOf(subscription));
      if (replay != null
          && channel != null
          && replay.reach().isKnown()
          && channel.retention().isKnown()
          && !channel.cleanup().is(Channel.Cleanup.COMPACT)
          && readsTheChannel(catalog, replay, subscription.message())
          && replay.reach().value().compareTo(channel.retention().value()) > 0) {
        String kept = DurationText.of(channel.retention().value());
        Subscriptions.at(
                report,
                subscription,
                subscription.handling().replay(),
                replay.reach().place(),
                "wants to replay %s, but `%s` keeps messages for %s"
                    .formatted(DurationText.of(replay.reach().value()), channel.name(), kept),
                "keep messages for longer, state a shorter reach, or replay from where they are kept:"
                    + " `by: rebuild`")
            .detail(channel.name())
            .note(channel.retention().place(), "kept for " + kept);
      }
    }
  }

  /** What a replay is read from: for a queue that one channel fills, that channel. */
  private static @Nullable Channel log(Catalog catalog, @Nullable Channel channel) {
    if (channel == null || channel.from().isEmpty()) {
      return channel;
    }
    return channel.from().size() == 1 ? catalog.channels().get(channel.from().get(0).name()) : null;
  }

  /**
   * Whether a replay reads what the channel still holds, rather than an archive or a store of
   * events.
   */
  private static boolean readsTheChannel(Catalog catalog, Replay replay, String message) {
    boolean stored =
        catalog.publicationsOf(message).stream()
            .anyMatch(p -> p.by().is(Publication.By.EVENT_SOURCING));
    return replay.by().isAbsent()
        ? !stored
        : replay.by().is("offset-reset") || replay.by().is("redelivery");
  }
}
