package dev.sextant.rules.events;

import dev.sextant.catalog.Context;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.Collection;

/** Without an owner nobody answers for the messages of a context. */
final class ContextWithoutOwner implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("context-without-owner", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Inventory inventory = new Inventory(design);
    Collection<Context> contexts = design.catalog().contexts().values();
    report.gather(
        contexts.stream().filter(c -> !inventory.hasOwner(c)).map(Context::place).toList(),
        g ->
            "%d of %d contexts %s no owner: %s"
                .formatted(g.count(), contexts.size(), g.say("states", "state"), g.names()),
        "write `owner: TEAM` at each: whom consumers ask, and who decides on a change",
        "states no owner");
  }
}
