package dev.sextant.rules.events;

import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A command in the past tense hides that somebody must act, and may refuse. */
final class CommandNamedAsEvent implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("command-named-as-event", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Inventory inventory = new Inventory(design);
    for (Message command : design.catalog().messages(Message.Kind.COMMAND)) {
      MessageName name = MessageName.of(command.name());
      if (Tense.of(name) == Tense.FACT && !inventory.isOthers(command)) {
        report.at(
            command.place(),
            "`%s` is declared as a command, but its name tells what has happened"
                .formatted(command.name()),
            "name what is to be done, or declare it under `events` if it has happened and nobody may refuse it");
      }
    }
  }
}
