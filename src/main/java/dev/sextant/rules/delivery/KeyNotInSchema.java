package dev.sextant.rules.delivery;

import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.schema.Field;
import dev.sextant.schema.Presence;
import java.util.List;

/** A key that no message has is the same for all of them, or missing from all of them. */
final class KeyNotInSchema implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("key-not-in-schema", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    for (KeyedContracts keyed :
        KeyedContracts.where(
            design, (schema, pointer) -> schema.presence(pointer) == Presence.NEVER)) {
      List<String> fields = keyed.schemas().get(0).fields().stream().map(Field::pointer).toList();
      keyed.report(
          report,
          "`%s` is keyed by `%s`, which its contract does not have"
              .formatted(keyed.message().name(), keyed.pointer()),
          NearMiss.help(
              keyed.pointer(), fields, "name a field of the contract, or add this one to it"),
          "this contract does not declare it");
    }
  }
}
