package dev.sextant.rules.events;

import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** A name is not a definition: two teams read `OrderConfirmed` in two ways. */
final class MessageWithoutSummary implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("message-without-summary", Stage.EVENTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Inventory inventory = new Inventory(design);
    List<Message> all = List.copyOf(design.catalog().messages());
    report.gather(
        all.stream()
            .filter(m -> m.summary().isAbsent() && !m.isReply() && !inventory.isOthers(m))
            .map(Message::place)
            .toList(),
        g ->
            "%d of %d %s %s not explained: %s"
                .formatted(
                    g.count(),
                    all.stream()
                        .filter(m -> m.place().path().section().equals(g.section()))
                        .count(),
                    g.section(),
                    g.say("is", "are"),
                    g.names()),
        "write `summary: …` at each: in one sentence what has happened or is to be done, in the words of the business",
        "has no summary");
  }
}
