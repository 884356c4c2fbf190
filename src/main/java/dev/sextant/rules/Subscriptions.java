package dev.sextant.rules;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.Severity;
import java.util.List;

/** How rules speak of what subscriptions state or omit, so that a group's fact is one finding. */
public final class Subscriptions {
  private Subscriptions() {}

  /**
   * A finding about a fact of a subscription, where it is stated. A group's fact is one finding
   * that notes each subscription, so {@code says} must not name the message.
   *
   * @param says what follows the name of who states it
   */
  public static Draft at(
      Report report, Subscription subscription, Fact<?> fact, String says, String help) {
    return at(report, subscription, fact, fact.place(), says, help);
  }

  /** As {@link #at(Report, Subscription, Fact, String, String)}, at a part of the fact. */
  public static Draft at(
      Report report,
      Subscription subscription,
      Fact<?> fact,
      Place place,
      String says,
      String help) {
    Draft draft = report.at(place, subscription.stating(fact) + " " + says, help);
    return subscription.inherits(fact)
        ? draft.sharedBy(subscription.place(), "inherited here")
        : draft;
  }

  /**
   * One finding for a fact that many subscriptions leave out.
   *
   * @param total how many could state it
   * @param what what they do not state: "no lag alarm"
   */
  public static void gather(
      Report report,
      Severity severity,
      List<Subscription> lacking,
      int total,
      String what,
      String help) {
    report.gather(
        severity,
        lacking.stream().map(Subscription::place).toList(),
        g ->
            total == 1
                ? g.names() + " states " + what
                : "%d of %d subscriptions %s %s: %s"
                    .formatted(g.count(), total, g.say("states", "state"), what, g.names()),
        help,
        what.startsWith("no") ? "nor here" : "and here");
  }
}
