package dev.sextant.rules.flows;

import dev.sextant.rules.Rule;
import java.util.List;

/** The rules of this stage, in the order in which they are listed and explained. */
public final class FlowsRules {
  private FlowsRules() {}

  public static List<Rule> all() {
    return List.of();
  }
}
