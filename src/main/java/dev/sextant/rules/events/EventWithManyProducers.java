package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where several contexts tell the same fact, none of them decides what it means. */
final class EventWithManyProducers implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("event-with-many-producers", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Message event : catalog.messages(Message.Kind.EVENT)) {
      Map<String, Publication> byContext = new LinkedHashMap<>();
      for (Publication publication : catalog.publicationsOf(event.name())) {
        Service service = catalog.service(publication.service());
        if (service != null && service.context().isKnown()) {
          byContext.putIfAbsent(service.context().value(), publication);
        }
      }
      if (byContext.size() > 1) {
        Draft draft =
            report.at(
                event.place(),
                "`%s` is published from %d contexts: %s"
                    .formatted(event.name(), byContext.size(), Listing.quoted(byContext.keySet())),
                "let one context own it and the others publish events of their own");
        byContext.forEach(
            (context, p) -> draft.note(p.place(), "published from `" + context + "`"));
      }
    }
  }
}
