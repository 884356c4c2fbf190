package dev.sextant.rules.events;

import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** Partitions, alarms and timeouts all follow from how fast and how many. */
final class MessageWithoutSla implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("message-without-sla", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Inventory inventory = new Inventory(design);
    List<Message> all =
        design.catalog().messages().stream()
            .filter(m -> inventory.needsSla(m) || inventory.hasSla(m))
            .toList();
    List<Message> open = all.stream().filter(m -> !inventory.hasSla(m)).toList();
    for (Message message : open) {
      if (message.sla().isNone()) {
        report.at(
            message.sla().place(),
            "`%s` promises neither latency nor rate, so nothing tells when its consumers are too slow"
                .formatted(message.name()),
            "state a latency and a rate, even generous ones, such as `sla: {latency: 1h, rate: 10/h}`");
      }
    }
    report.gather(
        open.stream().filter(m -> !m.sla().isNone()).map(Message::place).toList(),
        g ->
            "%d of %d %s %s no SLA: %s"
                .formatted(
                    g.count(),
                    all.stream()
                        .filter(m -> m.place().path().section().equals(g.section()))
                        .count(),
                    g.section(),
                    g.say("states", "state"),
                    g.names()),
        "write `sla: {latency: 5s, rate: 40/s}` at each: from publishing until the last consumer is done, and how many",
        "states no SLA");
  }
}
