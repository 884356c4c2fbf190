package dev.sextant.rules.delivery;

import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.schema.Field;

/** Two equal objects need not be written alike, so keys made of them part what belongs together. */
final class KeyNotScalar implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("key-not-scalar", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    for (KeyedContracts keyed :
        KeyedContracts.where(
            design,
            (schema, pointer) -> schema.field(pointer).filter(KeyNotScalar::isNot).isPresent())) {
      keyed.report(
          report,
          "`%s` is keyed by `%s`, which is an object or a list"
              .formatted(keyed.message().name(), keyed.pointer()),
          "key by one value inside of it, such as its id",
          "it is no single value here");
    }
  }

  private static boolean isNot(Field field) {
    return field.isTyped() && field.types().stream().anyMatch(type -> !type.isScalar());
  }
}
