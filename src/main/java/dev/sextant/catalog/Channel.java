package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A topic, queue, exchange, bus or stream.
 *
 * @param order what it offers; {@code none} where it offers no order
 * @param from the channels that fan out into it
 */
public record Channel(
    String name,
    Place place,
    Fact<String> broker,
    Fact<Type> type,
    Fact<Flavour> flavour,
    Fact<String> address,
    Fact<Order> order,
    Fact<Integer> partitions,
    Fact<Size> producePerPartition,
    Fact<Size> consumePerPartition,
    Fact<Repartition> repartition,
    Fact<Duration> retention,
    Fact<Cleanup> cleanup,
    List<Ref> from,
    Fact<Envelope> envelope,
    Fact<String> owner,
    Map<String, Fact<String>> settings) {
  /** What sort of channel it is. */
  public enum Type {
    TOPIC,
    QUEUE,
    EXCHANGE,
    BUS,
    STREAM
  }

  /** Which of the broker's variants of the type. */
  public enum Flavour {
    STANDARD,
    FIFO,
    QUORUM,
    CLASSIC
  }

  /** When its partitions may change in number. */
  public enum Repartition {
    NEVER,
    DRAINED,
    LIVE
  }

  /** What happens to old messages. */
  public enum Cleanup {
    DELETE,
    COMPACT
  }
}
