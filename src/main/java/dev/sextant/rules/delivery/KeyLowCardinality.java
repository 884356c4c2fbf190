package dev.sextant.rules.delivery;

import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.schema.Field;
import dev.sextant.schema.JsonType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A partition takes whole keys, so that few keys keep few partitions busy, however many there are.
 */
final class KeyLowCardinality implements Rule {
  private static final Pattern FEW =
      Pattern.compile(
          "(.*[a-z])?(status|type|kind|country|countrycode|currency|currencycode|region|category|priority|gender|locale|language)"
              + "|state|source|environment|env|version|tier|plan|channel|outcome");

  private static final int MANY = 100;

  @Override
  public RuleInfo info() {
    return new RuleInfo("key-low-cardinality", Stage.DELIVERY, Severity.WARNING);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    for (Message message : design.catalog().messages()) {
      Locator key = message.key().orNull();
      if (key != null && !isSinglePartition(design.catalog().channelOf(message))) {
        few(design, message, key)
            .ifPresent(
                few ->
                    report.at(
                        message.key().place(),
                        "`%s` is keyed by `%s`, which has %s, so a few partitions carry everything and the others idle"
                            .formatted(message.name(), key, few),
                        "key it by the id of the thing whose history must stay in order"));
      }
    }
  }

  private static boolean isSinglePartition(@Nullable Channel channel) {
    return channel != null && channel.partitions().is(1);
  }

  /** What the contract lists is certain; a name is believed unless it is the entity's own. */
  private static Optional<String> few(Design design, Message message, Locator key) {
    Optional<Field> field =
        key.isPointer() && message.currentContract().isKnown()
            ? design.contracts().of(message.currentContract().value()).field(key.name())
            : Optional.empty();
    if (field.isPresent() && !field.get().values().isEmpty()) {
      int values = field.get().values().size();
      return values > MANY
          ? Optional.empty()
          : Optional.of(values == 1 ? "one value only" : "only " + values + " values");
    }
    if (field.isPresent() && field.get().types().equals(Set.of(JsonType.BOOLEAN))) {
      return Optional.of("only 2 values");
    }
    String name = KeyIdentity.plain(key.lastName());
    boolean isThing =
        KeyIdentity.entity(message.entity()).filter(name::startsWith).isPresent()
            && !name.endsWith("status")
            && !name.endsWith("type");
    return FEW.matcher(name).matches() && !isThing ? Optional.of("few values") : Optional.empty();
  }
}
