package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
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

/** A command that nobody handles is a request that is never answered. */
final class CommandWithoutHandler implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("command-without-handler", Stage.EVENTS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    if (catalog.isPartial()) {
      return;
    }
    Inventory inventory = new Inventory(design);
    List<Place> unused = new ArrayList<>();
    for (Message command : catalog.messages(Message.Kind.COMMAND)) {
      if (inventory.hasHandler(command)) {
        continue;
      }
      List<Publication> senders = catalog.publicationsOf(command.name());
      if (senders.isEmpty()) {
        unused.add(command.place());
        continue;
      }
      Draft draft =
          report.at(
              command.place(),
              "%s sends `%s`, but nobody handles it"
                  .formatted(
                      Listing.quoted(senders.stream().map(Publication::service).toList()),
                      command.name()),
              "list it under `consumes` of the service that carries it out");
      senders.forEach(s -> draft.note(s.place(), "`" + s.service() + "` sends it"));
    }
    report.gather(
        Severity.WARNING,
        unused,
        g -> "nobody handles %s".formatted(g.names()),
        "list each under `consumes` of the service that carries it out; `scope: partial` if that lies outside",
        "handled by nobody");
  }
}
