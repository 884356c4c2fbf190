package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** A parked message waits for people, who are slower than any consumer. */
final class DeadLetterRetentionTooShort implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("dead-letter-retention-too-short", Stage.REPLAY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    Fact<Duration> outage = catalog.policy().outage();
    for (Subscription subscription : Parking.of(catalog)) {
      Channel parked = Parking.channel(catalog, subscription);
      Channel source = catalog.channelOf(subscription);
      if (parked != null && isShorter(parked.retention(), outage)) {
        report
            .at(parked.retention().place(), says(parked, "less than an outage may last"), HELP)
            .note(outage.place(), "the longest outage to survive");
      } else if (parked != null
          && source != null
          && !keepsAll(source)
          && isShorter(parked.retention(), source.retention())) {
        report
            .at(parked.retention().place(), says(parked, "less than where they come from"), HELP)
            .note(
                source.retention().place(),
                "kept " + DurationText.lasting(source.retention().value()) + " here");
      }
    }
  }

  private static final String HELP =
      "keep parked messages longer than it takes to notice, repair and redrive, such as `retention:"
          + " 14d`";

  /** What a log keeps for ever can be read there again, parked or not. */
  private static boolean keepsAll(Channel source) {
    boolean log = source.type().is(Channel.Type.TOPIC) || source.type().is(Channel.Type.STREAM);
    return log && source.retention().is(ChronoUnit.FOREVER.getDuration());
  }

  private static boolean isShorter(Fact<Duration> kept, Fact<Duration> needed) {
    return kept.isKnown() && needed.isKnown() && kept.value().compareTo(needed.value()) < 0;
  }

  private static String says(Channel parked, String less) {
    return "`%s` keeps parked messages for %s, %s"
        .formatted(parked.name(), DurationText.of(parked.retention().value()), less);
  }
}
