package dev.sextant.rules.events;

import dev.sextant.catalog.Message;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** A command asks one service; where two take it, it is done twice or by chance. */
final class CommandWithManyHandlers implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("command-with-many-handlers", Stage.EVENTS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Inventory inventory = new Inventory(design);
    for (Message command : design.catalog().messages(Message.Kind.COMMAND)) {
      List<Subscription> handlers = inventory.workingHandlers(command);
      if (handlers.size() > 1) {
        Draft draft =
            report.at(
                command.place(),
                "%s handle `%s`, so it is carried out more than once, or by whichever comes first"
                    .formatted(
                        Listing.quoted(handlers.stream().map(Subscription::service).toList()),
                        command.name()),
                "leave it to one of them; if the others only want to know, let that one publish an event");
        handlers.forEach(h -> draft.note(h.place(), "`" + h.service() + "` handles it"));
      }
    }
  }
}
