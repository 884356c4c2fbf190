package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Subscription;
import dev.sextant.rules.DeadLetters;
import dev.sextant.rules.Design;
import dev.sextant.rules.Measure;
import java.util.List;

/**
 * How far the exit condition is covered: where a bad message goes, who looks, how it comes back.
 */
public final class ReplayExit {
  private ReplayExit() {}

  public static List<Measure> measures(Design design) {
    Catalog catalog = design.catalog();
    List<Subscription> all = catalog.subscriptions();
    List<Subscription> parking = DeadLetters.each(Parking.of(catalog));
    return List.of(
        Measure.of(
            "subscriptions with a dead letter, or a reason for none",
            all,
            s -> s.handling().deadLetter().isKnown() || isReasoned(s.handling()),
            Subscription::place),
        Measure.of(
            "subscriptions with a bounded retry",
            all,
            s -> Failing.ends(s.handling()),
            Subscription::place),
        Measure.of(
            "subscriptions that state their replay",
            all,
            s -> s.handling().replay().isStated(),
            Subscription::place),
        Measure.of(
                "dead letters with an owner",
                parking,
                s -> isOwned(catalog, s),
                DeadLetters::placeOf)
            .optional(),
        Measure.of(
                "dead letters with a way back",
                parking,
                s -> comesBack(s.handling()),
                DeadLetters::placeOf)
            .optional());
  }

  private static boolean isReasoned(Handling handling) {
    return handling.deadLetter().isNone() && handling.because().isKnown();
  }

  /** Whether what is parked comes back, or need not. */
  private static boolean comesBack(Handling handling) {
    Fact<DeadLetter.Redrive> redrive = handling.deadLetter().value().redrive();
    return redrive.isKnown() || (redrive.isNone() && handling.isLossReasoned());
  }

  private static boolean isOwned(Catalog catalog, Subscription subscription) {
    Channel channel = Parking.channel(catalog, subscription);
    return subscription.handling().deadLetter().value().owner().isKnown()
        || (channel != null && channel.owner().isKnown());
  }
}
