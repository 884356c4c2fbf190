package dev.sextant.rules.delivery;

import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.schema.Presence;

/**
 * Messages without their key go to any partition, and so out of order, one day when nobody looks.
 */
final class KeyNotRequired implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("key-not-required", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    for (KeyedContracts keyed :
        KeyedContracts.where(
            design, (schema, pointer) -> schema.presence(pointer) == Presence.SOMETIMES)) {
      boolean nullable =
          keyed.schemas().stream()
              .flatMap(schema -> schema.field(keyed.pointer()).stream())
              .allMatch(field -> field.required() && field.mayBeNull());
      keyed.report(
          report,
          "`%s` is keyed by `%s`, which its contract allows to be %s"
              .formatted(keyed.message().name(), keyed.pointer(), nullable ? "null" : "left out"),
          nullable
              ? "take `null` out of its type, or key by a field that is always there"
              : "add it to `required` on every level of its path, or key by a field that is always there",
          nullable ? "it may be null here" : "it is optional here");
    }
  }
}
