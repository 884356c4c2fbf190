package dev.sextant.rules.events;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Naming;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** Readers act on a name: an event that sounds like a request is treated as one, or waited for. */
final class EventNamedAsCommand implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("event-named-as-command", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Fact<Naming.EventNames> policy = design.catalog().policy().naming().events();
    if (policy.is(Naming.EventNames.ANY)) {
      return;
    }
    Inventory inventory = new Inventory(design);
    for (Message event : design.catalog().messages(Message.Kind.EVENT)) {
      MessageName name = MessageName.of(event.name());
      if (Tense.of(name) == Tense.REQUEST && !inventory.isOthers(event)) {
        Draft draft =
            report.at(
                event.place(),
                "`%s` is declared as an event, but its name asks for something"
                    .formatted(event.name()),
                help(name));
        if (policy.isKnown()) {
          draft.note(policy.place(), "events are to be named in the past tense");
        }
      }
    }
  }

  private static String help(MessageName name) {
    String fact = FactName.of(name);
    return fact == null
        ? "name what has happened, or declare it under `commands` if somebody is to do it"
        : "name what has happened, such as `%s`, or declare it under `commands` if somebody is to do it"
            .formatted(fact);
  }
}
