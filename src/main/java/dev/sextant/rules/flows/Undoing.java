package dev.sextant.rules.flows;

import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.rules.Design;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The handlers of our services that take something back. */
final class Undoing {
  private Undoing() {}

  /** Those that flows name as undos, and those that say so themselves. */
  static List<Subscription> handlers(Design design) {
    Set<String> undos = new HashSet<>();
    for (Saga saga : Saga.in(design.catalog())) {
      for (Step step : saga.steps()) {
        String undo = step.undoCommand();
        if (undo != null) {
          undos.add(undo);
        }
      }
    }
    List<Subscription> handlers = new ArrayList<>();
    for (Subscription handler : design.catalog().subscriptions()) {
      if (handler.undoes().isKnown() || undos.contains(handler.message())) {
        handlers.add(handler);
      }
    }
    return handlers;
  }
}
