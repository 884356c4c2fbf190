package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Entity;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Size;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The bytes that one key can have, against what one partition is stated to take or give: a key
 * never spreads over two.
 */
record HotPartition(Channel channel, Entity entity, Message message, KeyPeak peak) {
  static void check(Catalog catalog, EntityPeak peak, Report report) {
    Map<Channel, List<Message>> carried = new LinkedHashMap<>();
    for (Message message : peak.messages()) {
      Channel channel = catalog.channelOf(message);
      if (channel != null && size(message).isKnown() && message.key().isKnown()) {
        carried.computeIfAbsent(channel, c -> new ArrayList<>()).add(message);
      }
    }
    carried.forEach(
        (channel, some) -> {
          double least = peak.least(some, HotPartition::bytes);
          some.stream()
              .flatMap(
                  m ->
                      Stream.ofNullable(peak.of(m, bytes(m), least))
                          .map(own -> new HotPartition(channel, peak.entity(), m, own)))
              .max(Comparator.comparingDouble(HotPartition::throughput))
              .ifPresent(
                  worst -> {
                    worst.compare(channel.producePerPartition(), "takes", report);
                    worst.compare(channel.consumePerPartition(), "gives", report);
                  });
        });
  }

  private static Fact<Size> size(Message message) {
    return message.sla().isKnown() ? message.sla().value().size() : Fact.absent(message.place());
  }

  private static double bytes(Message message) {
    return size(message).value().bytes();
  }

  private double throughput() {
    return peak.perSecond() * bytes(message);
  }

  private void compare(Fact<Size> limit, String does, Report report) {
    if (!limit.isKnown() || throughput() <= limit.value().bytes()) {
      return;
    }
    Fact<Size> size = size(message);
    Draft draft =
        report
            .at(
                limit.place(),
                "one `%s` can have %s × %s = %s at peak, but a partition of `%s` %s %s/s"
                    .formatted(
                        entity.name(),
                        peak,
                        size.value(),
                        text(throughput()),
                        channel.name(),
                        does,
                        limit.value()),
                "send smaller messages, or key by a part of `%s` whose order is enough"
                    .formatted(entity.name()))
            .detail(entity.name())
            .note(size.place(), "the size of `%s`".formatted(message.name()));
    peak.noteOn(draft, entity);
  }

  private static String text(double bytes) {
    double kib = bytes / 1024;
    return kib < 1024 ? KeyPeak.number(kib) + "KiB/s" : KeyPeak.number(kib / 1024) + "MiB/s";
  }
}
