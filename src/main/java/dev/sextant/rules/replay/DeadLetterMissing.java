package dev.sextant.rules.replay;

import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.util.ArrayList;
import java.util.List;

/** Sooner or later one message cannot be handled, and it must not take others with it. */
final class DeadLetterMissing implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("dead-letter-missing", Stage.REPLAY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    List<Subscription> subscriptions = design.catalog().subscriptions();
    List<Subscription> open = new ArrayList<>();
    for (Subscription subscription : subscriptions) {
      Handling handling = subscription.handling();
      if (handling.deadLetter().isNone() && !isMeant(handling)) {
        Subscriptions.at(report, subscription, handling.deadLetter(), consequence(handling), HELP)
            .severity(severity(handling));
      } else if (handling.deadLetter().isAbsent() && !Failing.mayBeLost(handling)) {
        open.add(subscription);
      }
    }
    Subscriptions.gather(
        report, Severity.WARNING, open, subscriptions.size(), "no dead letter", HELP);
  }

  /** Whether a reason is given for the loss, or for stopping at what cannot be handled. */
  private static boolean isMeant(Handling handling) {
    return isHeld(handling)
        ? handling.because().isKnown() && !Failing.mayBeLost(handling)
        : handling.isLossReasoned();
  }

  private static final String HELP =
      "name where a message goes that cannot be handled: `dead-letter: {channel: parked, alert: 1,"
          + " redrive: tool}`";

  private static Severity severity(Handling handling) {
    boolean gone =
        handling.onFailure().is(Handling.OnFailure.SKIP)
            || (Failing.ends(handling) && !isHeld(handling));
    return gone && !Failing.mayBeLost(handling) ? Severity.ERROR : Severity.WARNING;
  }

  /** Whether a message that fails is not lost, but holds up the others. */
  private static boolean isHeld(Handling handling) {
    return handling.onFailure().is(Handling.OnFailure.BLOCK)
        || handling.onFailure().is(Handling.OnFailure.STOP);
  }

  private static String consequence(Handling handling) {
    if (handling.onFailure().is(Handling.OnFailure.SKIP)) {
      return "has no dead letter, so a message that cannot be handled is dropped";
    }
    if (handling.onFailure().is(Handling.OnFailure.STOP)) {
      return "has no dead letter, so one message that cannot be handled stops it";
    }
    if (handling.onFailure().is(Handling.OnFailure.BLOCK)) {
      return "has no dead letter, so one message that cannot be handled holds all behind it";
    }
    return Failing.ends(handling)
        ? "has no dead letter, so a message has nowhere to go after its last attempt"
        : "has no dead letter for a message that cannot be handled";
  }
}
