package dev.sextant.rules.replay;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some failures never go away, and then the retry is the outage. */
final class RetryWithoutLimit implements Rule {
  private static final String HELP =
      "bound the attempts and park what is left: `retry: {attempts: 5, exhausted: dead-letter}`";
  private static final String HELP_IN_ORDER =
      "bound the attempts, then park the message and all that follow it under its key"
          + " (`dead-letter: {sequenced: true}`), or stop and call somebody (`on-failure: stop`)";

  @Override
  public RuleInfo info() {
    return new RuleInfo("retry-without-limit", Stage.REPLAY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Subscription> open = new ArrayList<>();
    for (Subscription subscription : catalog.subscriptions()) {
      Handling handling = subscription.handling();
      Retry retry = handling.retry().orNull();
      if (retry != null && retry.attempts().is(Retry.Attempts.UNLIMITED)) {
        flag(report, subscription, retry, catalog.channelOf(subscription));
      } else if (retry != null && retry.attempts().isAbsent()) {
        open.add(subscription);
      }
    }
    Subscriptions.gather(
        report,
        Severity.WARNING,
        open,
        catalog.subscriptions().size(),
        "a retry, but not how many attempts",
        "state how many attempts there are: `retry: {attempts: 5}`");
  }

  private static void flag(
      Report report, Subscription subscription, Retry retry, @Nullable Channel channel) {
    Handling handling = subscription.handling();
    boolean ordered = channel != null && channel.order().isKnown();
    boolean moves = retry.by().is(Retry.By.RETRY_TOPIC);
    boolean holds =
        !moves
            && (ordered
                || retry.by().is(Retry.By.IN_PLACE)
                || handling.onFailure().is(Handling.OnFailure.BLOCK));
    String then =
        handling.deadLetter().isKnown()
            ? "no message ever reaches its dead letter"
            : holds
                ? "one message that always fails holds all behind it"
                : "a message that always fails comes back for ever";
    boolean inherited = subscription.inherits(handling.retry());
    Draft draft =
        report.at(
            retry.attempts().place(),
            subscription.stating(handling.retry())
                + " retries without limit, "
                + (inherited ? "but some failures never go away" : "so " + then),
            reliesOnOrder(handling) ? HELP_IN_ORDER : HELP);
    if (inherited) {
      draft.sharedBy(subscription.place(), then);
    }
    if (holds && ordered && channel != null) {
      draft.note(channel.order().place(), "what is behind it may not overtake it");
    }
    if (!handling.deadLetter().isKnown()) {
      draft.insteadOf("dead-letter-missing", Failing.deadLetterPath(subscription));
    }
  }

  /** Where one message may not be left out, parking it alone would be no repair. */
  private static boolean reliesOnOrder(Handling handling) {
    return handling.needsOrder().isKnown()
        || handling.idempotency().or(List.of()).stream()
            .anyMatch(guard -> guard.accepts().is(Guard.Accepts.NEXT));
  }
}
