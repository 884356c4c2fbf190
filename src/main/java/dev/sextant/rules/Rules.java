package dev.sextant.rules;

import dev.sextant.catalog.loader.LoadingRules;
import dev.sextant.finding.RuleInfo;
import dev.sextant.rules.contracts.ContractsRules;
import dev.sextant.rules.delivery.DeliveryRules;
import dev.sextant.rules.events.EventsRules;
import dev.sextant.rules.flows.FlowsRules;
import dev.sextant.rules.observability.ObservabilityRules;
import dev.sextant.rules.replay.ReplayRules;
import java.util.List;
import java.util.stream.Stream;

/** Every rule there is, by stage. */
public final class Rules {
  private Rules() {}

  public static List<Rule> all() {
    return Stream.of(
            EventsRules.all(),
            ContractsRules.all(),
            DeliveryRules.all(),
            FlowsRules.all(),
            ObservabilityRules.all(),
            ReplayRules.all())
        .flatMap(List::stream)
        .toList();
  }

  /** What is known of every rule, those that reading itself enforces first. */
  public static List<RuleInfo> infos() {
    return Stream.concat(LoadingRules.all().stream(), all().stream().map(Rule::info)).toList();
  }
}
