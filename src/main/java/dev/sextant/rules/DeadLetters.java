package dev.sextant.rules;

import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How rules ask for what dead letters leave out: once for each, however many consumers park there.
 */
public final class DeadLetters {
  private DeadLetters() {}

  /**
   * One finding for a fact that many dead letters leave out.
   *
   * @param all every subscription that parks messages
   * @param lacking those whose dead letter leaves it out
   * @param what what is left out: "no alert"
   */
  public static void gather(
      Report report,
      Severity severity,
      List<Subscription> all,
      List<Subscription> lacking,
      String what,
      String help) {
    long total = places(all).size();
    report.gather(
        severity,
        places(lacking),
        g ->
            total == 1
                ? "the dead letter of " + g.names() + " states " + what
                : "%d of %d dead letters %s %s: %s"
                    .formatted(g.count(), total, g.say("states", "state"), what, g.names()),
        help,
        "nor here");
  }

  /** Of the subscriptions that share a dead letter, the first. */
  public static List<Subscription> each(List<Subscription> parking) {
    Set<Place> seen = new HashSet<>();
    return parking.stream().filter(s -> seen.add(s.handling().deadLetter().place())).toList();
  }

  /** Where its dead letter is stated. */
  public static Place placeOf(Subscription subscription) {
    return subscription.handling().deadLetter().place();
  }

  private static List<Place> places(List<Subscription> subscriptions) {
    return subscriptions.stream()
        .map(subscription -> subscription.handling().deadLetter())
        .filter(Fact::isKnown)
        .map(Fact<DeadLetter>::place)
        .distinct()
        .toList();
  }
}
