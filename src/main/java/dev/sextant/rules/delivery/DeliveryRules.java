package dev.sextant.rules.delivery;

import dev.sextant.rules.Rule;
import java.util.List;

/** The rules of this stage, in the order in which they are listed and explained. */
public final class DeliveryRules {
  private DeliveryRules() {}

  public static List<Rule> all() {
    return List.of(
        new ConsumerNotIdempotent(),
        new IdempotencyUnstated(),
        new DedupeKeyMissing(),
        new DedupeKeyNotUnique(),
        new DedupeWindowTooShort(),
        new DedupeOutsideTransaction(),
        new ExternalEffectWithoutIdempotencyKey(),
        new DedupeIdNotStable(),
        new PublishUnconfirmed(),
        new AckBeforeProcessing(),
        new OrderedChannelWithoutKey(),
        new KeyNotInSchema(),
        new KeyNotRequired(),
        new KeyNotScalar(),
        new KeyDiffersOnChannel(),
        new EntitySplitAcrossChannels(),
        new KeyUniquePerMessage(),
        new KeyLowCardinality(),
        new OrderLostByRetryTopic(),
        new OrderLostByDeadLetter(),
        new HotKey(),
        new VersionCheckByClock(),
        new InboxNeverCleaned(),
        new BrokerUnstated());
  }
}
