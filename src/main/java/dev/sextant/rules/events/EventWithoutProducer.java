package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** Whoever waits for an event that nobody publishes waits forever. */
final class EventWithoutProducer implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("event-without-producer", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    if (catalog.isPartial()) {
      return;
    }
    Inventory inventory = new Inventory(design);
    List<Message> open =
        catalog.messages(Message.Kind.EVENT).stream()
            .filter(e -> !inventory.hasProducer(e))
            .toList();
    List<Place> unused = new ArrayList<>();
    for (Message event : open) {
      List<String> waiting = catalog.consumersOf(event.name());
      if (waiting.isEmpty()) {
        unused.add(event.place());
        continue;
      }
      Draft draft =
          report.at(
              event.place(),
              "nobody publishes `%s`, but %s %s for it"
                  .formatted(
                      event.name(),
                      Listing.quoted(waiting),
                      waiting.size() == 1 ? "waits" : "wait"),
              "list it under `publishes` of the service in which it happens, or remove it with its consumers");
      catalog
          .subscriptionsTo(event.name())
          .forEach(s -> draft.note(s.place(), "`" + s.service() + "` waits for it"));
    }
    report.gather(
        unused,
        g -> "nobody publishes %s".formatted(g.names()),
        "list each under `publishes` of the service in which it happens; `scope: partial` if that lies outside",
        "published by nobody");
  }
}
