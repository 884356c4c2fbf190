package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Entity;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Rate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The stated peak of one key of an entity, and the messages among which it is divided.
 *
 * @param perSecond how many there are of all of them, over all keys; not a number unless each says
 */
record EntityPeak(Entity entity, List<Message> messages, double perSecond) {
  /** By entity, where a peak is stated. */
  static Map<String, EntityPeak> of(Catalog catalog) {
    Map<String, List<Message>> messages = new LinkedHashMap<>();
    for (Message message : catalog.messages()) {
      Entity entity = catalog.entities().get(message.entity().or(""));
      if (entity != null && entity.peakPerKey().isKnown()) {
        messages.computeIfAbsent(entity.name(), e -> new ArrayList<>()).add(message);
      }
    }
    Map<String, EntityPeak> peaks = new LinkedHashMap<>();
    for (Entity entity : catalog.entities().values()) {
      List<Message> all = messages.get(entity.name());
      if (all != null) {
        double sum = all.stream().mapToDouble(m -> perSecond(rate(m))).sum();
        peaks.put(entity.name(), new EntityPeak(entity, all, sum));
      }
    }
    return peaks;
  }

  /**
   * As many as the peak may have of one message: all of it where any other message costs as much or
   * more, else its share in the stated rates; null where these are not stated.
   *
   * @param cost what the message costs
   * @param least what the cheapest of all messages costs
   */
  @Nullable KeyPeak of(Message message, double cost, double least) {
    double peak = entity.peakPerKey().value().perSecond();
    double share = perSecond(rate(message)) / perSecond;
    return cost <= least
        ? new KeyPeak(peak, 1, rate(message))
        : share > 0 ? new KeyPeak(peak * share, share, rate(message)) : null;
  }

  /** The least cost of any message, where the cost of each is stated; else less than nothing. */
  <T> double least(List<T> some, ToDoubleFunction<T> cost) {
    OptionalDouble least = some.stream().mapToDouble(cost).min();
    return some.size() == messages.size() && least.isPresent() ? least.getAsDouble() : -1;
  }

  private static Fact<Rate> rate(Message message) {
    return message.sla().isKnown() ? message.sla().value().rate() : Fact.absent(message.place());
  }

  private static double perSecond(Fact<Rate> rate) {
    return rate.isKnown() ? rate.value().perSecond() : Double.NaN;
  }
}
