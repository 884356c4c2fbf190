package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/**
 * Work that is repeated until somebody acts publishes anew each time, and a new message is no
 * duplicate.
 */
final class PublicationRepeats implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("publication-repeats", Stage.EVENTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Service service : catalog.ourServices()) {
      for (EntryPoint entry : service.entryPoints().values()) {
        if (entry.repeatsUntilHandled().is(true)) {
          entry.outcomes().or(List.of()).stream()
              .flatMap(outcome -> outcome.emits().stream())
              .forEach(sent -> check(catalog, service, entry, sent.message(), report));
        }
      }
    }
  }

  private static void check(
      Catalog catalog, Service service, EntryPoint entry, String message, Report report) {
    Publication publication = service.publications().get(message);
    List<Subscription> exposed =
        catalog.subscriptionsTo(message).stream().filter(s -> !knowsWhatIsDone(s)).toList();
    if (exposed.isEmpty()
        || (publication != null && publication.ids().is(Publication.Ids.FROM_CAUSE))) {
      return;
    }
    Draft draft =
        report
            .at(
                entry.place(),
                "`%s` publishes `%s` again %suntil it is handled, each time as a new message"
                    .formatted(
                        entry.name(),
                        message,
                        entry.every().isKnown()
                            ? "every " + Words.span(entry.every().value()) + " "
                            : ""),
                "let `ids: from-cause` keep the id of a repetition, or consumers look at the state or a key of the business")
            .detail(message);
    exposed.forEach(
        s -> draft.note(s.place(), "`" + s.service() + "` is not stated to recognise it"));
  }

  /**
   * A check of the state, or a key of the payload, stays the same over repetitions; a message's id
   * does not.
   */
  private static boolean knowsWhatIsDone(Subscription subscription) {
    return subscription.effect().isNone()
        || subscription.handling().idempotency().or(List.of()).stream()
            .anyMatch(PublicationRepeats::looksAtContent);
  }

  private static boolean looksAtContent(Guard guard) {
    Guard.By by = guard.by().orNull();
    Locator key = guard.key().orNull();
    return by == Guard.By.NATURAL
        || by == Guard.By.STATE_GUARD
        || by == Guard.By.VERSION_CHECK
        || (by == Guard.By.DEDUPE_STORE && key != null && key.isPointer());
  }
}
