package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.ClaimCheck;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A message that outlives what it refers to can be read, but not handled. */
final class ClaimCheckExpiresFirst implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("claim-check-expires-first", Stage.REPLAY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open = new ArrayList<>();
    int total = 0;
    for (Message message : design.catalog().messages()) {
      ClaimCheck check = message.claimCheck().orNull();
      total += check == null ? 0 : 1;
      if (check != null && check.retention().isKnown()) {
        judge(report, message, check, reads(design.catalog(), message));
      } else if (check != null && check.retention().isAbsent()) {
        open.add(message.place());
      }
    }
    ask(report, open, total);
  }

  /** Every way of each consumer of ours; where there is none, what a future one could read. */
  private static List<LastRead> reads(Catalog catalog, Message message) {
    List<LastRead> reads = new ArrayList<>();
    List<Subscription> ours =
        catalog.subscriptionsTo(message.name()).stream().filter(s -> isOurs(catalog, s)).toList();
    ours.forEach(subscription -> reads.addAll(LastRead.of(catalog, subscription)));
    Channel channel = catalog.channelOf(message);
    if (ours.isEmpty() && channel != null) {
      LastRead.addKept(reads, channel);
    }
    return reads;
  }

  private static boolean isOurs(Catalog catalog, Subscription subscription) {
    var service = catalog.service(subscription.service());
    return service != null && service.isOurs();
  }

  private static void judge(
      Report report, Message message, ClaimCheck check, List<LastRead> reads) {
    Duration kept = check.retention().value();
    List<LastRead> late = reads.stream().filter(r -> r.age().compareTo(kept) > 0).toList();
    boolean declared = late.stream().anyMatch(LastRead::declared);
    late.stream()
        .filter(read -> read.declared() == declared)
        .max(Comparator.comparing(LastRead::age))
        .ifPresent(
            last -> {
              String age = DurationText.lasting(last.age());
              Draft draft =
                  report
                      .at(
                          check.retention().place(),
                          "%s deletes what `%s` refers to after %s, but the message can be read %s"
                              .formatted(
                                  check.store().isKnown()
                                      ? "`" + check.store().value() + "`"
                                      : "its store",
                                  message.name(),
                                  DurationText.of(kept),
                                  age),
                          "keep the payload at least as long as a message that refers to it can be"
                              + " read")
                      .severity(declared ? Severity.ERROR : Severity.WARNING);
              late.stream().distinct().forEach(read -> draft.note(read.place(), read.seen()));
            });
  }

  private static void ask(Report report, List<Place> open, int total) {
    report.gather(
        Severity.WARNING,
        open,
        g ->
            total == 1
                ? g.names() + " refers to a payload and does not say how long that is kept"
                : "%d of %d messages that refer to a payload %s not say how long it is kept: %s"
                    .formatted(g.count(), total, g.say("does", "do"), g.names()),
        "state how long the payload is kept: `claim-check: {store: NAME, retention: 30d}`",
        "nor this one");
  }
}
