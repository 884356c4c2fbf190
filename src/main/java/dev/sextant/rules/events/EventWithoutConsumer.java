package dev.sextant.rules.events;

import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/**
 * An event that nobody consumes costs its upkeep and may be one that somebody forgot to handle.
 *
 * <p>One that nobody publishes either has the finding about its producer.
 */
final class EventWithoutConsumer implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("event-without-consumer", Stage.EVENTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    if (design.catalog().isPartial()) {
      return;
    }
    Inventory inventory = new Inventory(design);
    List<Message> events = design.catalog().messages(Message.Kind.EVENT);
    report.gather(
        events.stream()
            .filter(e -> !inventory.hasConsumer(e) && inventory.hasProducer(e))
            .map(Message::place)
            .toList(),
        g -> "nobody consumes %d of %d events: %s".formatted(g.count(), events.size(), g.names()),
        "list each under `consumes` of whoever reacts to it, or of an actor or an external service; else do not publish it",
        "consumed by nobody");
  }
}
