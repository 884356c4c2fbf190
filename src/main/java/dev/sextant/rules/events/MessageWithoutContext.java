package dev.sextant.rules.events;

import dev.sextant.catalog.Message;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** A message without an owning context is one that nobody may change and everybody does. */
final class MessageWithoutContext implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("message-without-context", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Inventory inventory = new Inventory(design);
    List<Message> all = List.copyOf(design.catalog().messages());
    List<Place> open =
        all.stream().filter(m -> !inventory.hasContext(m)).map(Message::place).toList();
    report.gather(
        open,
        g ->
            "%d of %d %s %s no owning context: %s"
                .formatted(
                    g.count(),
                    all.stream()
                        .filter(m -> m.place().path().section().equals(g.section()))
                        .count(),
                    g.section(),
                    g.say("states", "state"),
                    g.names()),
        "write `context: NAME` at each: for an event the context in which it happens, for a command the one that carries it out",
        "states no context");
  }
}
