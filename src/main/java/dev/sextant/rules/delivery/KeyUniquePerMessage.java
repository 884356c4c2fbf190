package dev.sextant.rules.delivery;

import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Order holds among messages with the same key, and no two messages have the same id. */
final class KeyUniquePerMessage implements Rule {
  private static final Set<String> OWN_IDS =
      Set.of(
          "eventid",
          "messageid",
          "msgid",
          "commandid",
          "eventuuid",
          "messageuuid",
          "eventguid",
          "messageguid");

  @Override
  public RuleInfo info() {
    return new RuleInfo("key-unique-per-message", Stage.DELIVERY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (Message message : design.catalog().messages()) {
      Locator key = message.key().orNull();
      Channel channel = design.catalog().channelOf(message);
      if (key != null
          && isOrdered(channel)
          && isOwnId(message, key, design.catalog().envelopeOf(channel))) {
        report.at(
            message.key().place(),
            "`%s` is keyed by `%s`, its own id, so that no two messages share a key and none stay in order"
                .formatted(message.name(), key),
            "key it by the id of the thing whose history must stay in order");
      }
    }
  }

  /**
   * Where it is stated that there is no order, a key only spreads the load, and this one does it
   * well.
   */
  private static boolean isOrdered(@Nullable Channel channel) {
    return channel == null || !channel.order().isNone();
  }

  /** Whether a key is what tells each message from all others. */
  static boolean isOwnId(Message message, Locator key, Fact<Envelope> envelope) {
    Locator id = envelope.isKnown() ? envelope.value().id().orNull() : null;
    if (key.equals(id)) {
      return true;
    }
    String name = KeyIdentity.plain(key.lastName());
    boolean nested = key.isPointer() && key.name().lastIndexOf('/') > 0;
    boolean called =
        OWN_IDS.contains(name) || name.equals(KeyIdentity.plain(message.name()) + "id");
    // In ticketing, an event is what people go to.
    boolean isThing =
        KeyIdentity.entity(message.entity()).filter(entity -> name.startsWith(entity)).isPresent();
    return (called && !isThing && !nested)
        || (!key.isPointer() && id == null && MessageIds.isCalledLikeOne(key) && !isThing);
  }
}
