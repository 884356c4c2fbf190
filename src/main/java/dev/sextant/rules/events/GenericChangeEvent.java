package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.HashSet;
import java.util.Set;

/** `OrderUpdated` tells that something happened and hides what, so every consumer must guess. */
final class GenericChangeEvent implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("generic-change-event", Stage.EVENTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Inventory inventory = new Inventory(design);
    Catalog catalog = design.catalog();
    Set<String> things = new HashSet<>(Changes.WELL_KNOWN);
    catalog
        .entities()
        .keySet()
        .forEach(name -> things.add(Changes.thing(MessageName.of(name).words())));
    for (Message event : catalog.messages(Message.Kind.EVENT)) {
      String changed = Changes.whatChanged(MessageName.of(event.name()));
      boolean snapshot = event.carries().is(Message.Carries.STATE);
      if (changed != null
          && !snapshot
          && !inventory.isOthers(event)
          && isThing(changed, event, things)) {
        report.at(
            event.place(),
            "`%s` does not say what happened, only to what".formatted(event.name()),
            "publish one event for each fact that consumers act on, or state `carries: state` if they only copy it");
      }
    }
  }

  /** Whether the whole thing is said to have changed, and not an attribute such as its price. */
  private static boolean isThing(String changed, Message event, Set<String> things) {
    String entity = event.entity().orNull();
    return things.contains(changed)
        || (entity != null && changed.equals(Changes.thing(MessageName.of(entity).words())));
  }
}
