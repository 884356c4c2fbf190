package dev.sextant.rules.events;

import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** Without a schema each consumer guesses the payload, and no change can be checked. */
final class MessageWithoutSchema implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("message-without-schema", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Inventory inventory = new Inventory(design);
    List<Message> all = List.copyOf(design.catalog().messages());
    List<Message> open = all.stream().filter(m -> !inventory.hasSchema(m)).toList();
    for (Message message : open) {
      if (message.schema().isNone()) {
        report.at(
            message.schema().place(),
            "`%s` has no schema, so no change of its payload can be checked"
                .formatted(message.name()),
            "describe the payload under `schema` or `versions`, an empty one as `{type: object, maxProperties: 0}`");
      }
    }
    report.gather(
        open.stream().filter(m -> !m.schema().isNone()).map(Message::place).toList(),
        g ->
            "%d of %d %s %s no schema: %s"
                .formatted(
                    g.count(),
                    all.stream()
                        .filter(m -> m.place().path().section().equals(g.section()))
                        .count(),
                    g.section(),
                    g.say("states", "state"),
                    g.names()),
        "describe each payload: a JSON Schema, Avro or Protobuf file, or a schema written into the catalog",
        "states no schema");
  }
}
