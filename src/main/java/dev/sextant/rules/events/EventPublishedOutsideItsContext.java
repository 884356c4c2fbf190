package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** An event tells what happened in its context, and only that context can know. */
final class EventPublishedOutsideItsContext implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("event-published-outside-its-context", Stage.EVENTS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Message event : catalog.messages(Message.Kind.EVENT)) {
      String owner = event.context().orNull();
      if (owner == null) {
        continue;
      }
      for (Publication publication : catalog.publicationsOf(event.name())) {
        Service service = catalog.service(publication.service());
        String context = service == null ? null : service.context().orNull();
        if (service != null && context != null && !context.equals(owner)) {
          report
              .at(
                  publication.place(),
                  "`%s` of the context `%s` publishes `%s`, which belongs to `%s`"
                      .formatted(service.name(), context, event.name(), owner),
                  "let a service of `%s` publish it, or give what `%s` has to tell an event of its own"
                      .formatted(owner, context))
              .detail(event.name())
              .note(event.context().place(), "the event's context")
              .note(service.context().place(), "the publisher's context")
              .insteadOf("event-with-many-producers", event.place().path());
        }
      }
    }
  }
}
