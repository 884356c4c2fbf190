package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One key is handled by one consumer at a time, so that no number of consumers makes it quicker.
 */
final class HotKey implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("hot-key", Stage.DELIVERY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    Map<String, EntityPeak> peaks = EntityPeak.of(catalog);
    Map<List<Object>, HotLoad> hot = new LinkedHashMap<>();
    for (Service service : catalog.ourServices()) {
      handlers(catalog, service, peaks)
          .forEach(
              (entity, taken) -> {
                EntityPeak peak = peaks.get(entity);
                if (peak != null) {
                  loads(peak, taken).forEach(load -> hot.merge(load.key(), load, HotLoad::worse));
                }
              });
    }
    hot.values().forEach(load -> load.flag(report));
    peaks.values().forEach(peak -> HotPartition.check(catalog, peak, report));
  }

  private static Stream<HotLoad> loads(EntityPeak peak, List<HotHandler> taken) {
    double least = peak.least(taken, HotHandler::seconds);
    return taken.stream()
        .map(handler -> handler.load(peak, least))
        .flatMap(Optional::stream)
        .filter(load -> load.work() > 1);
  }

  /** What a service handles of each entity, as far as it takes one message of a key at a time. */
  private static Map<String, List<HotHandler>> handlers(
      Catalog catalog, Service service, Map<String, EntityPeak> peaks) {
    Map<String, List<HotHandler>> handlers = new LinkedHashMap<>();
    for (Subscription subscription : service.subscriptions().values()) {
      Message message = catalog.message(subscription.message());
      if (message != null && peaks.containsKey(message.entity().or(""))) {
        String entity = message.entity().value();
        HotHandler.of(catalog, subscription, message)
            .ifPresent(h -> handlers.computeIfAbsent(entity, e -> new ArrayList<>()).add(h));
      }
    }
    return handlers;
  }
}
