package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Entity;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Ordering;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A channel keeps its own order, and two channels keep none to each other. */
final class EntitySplitAcrossChannels implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("entity-split-across-channels", Stage.DELIVERY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    AwaitedReplies awaited = new AwaitedReplies(design);
    Strands strands = new Strands(catalog);
    Map<String, List<Strand>> needed = new LinkedHashMap<>();
    Map<String, List<Strand>> open = new LinkedHashMap<>();
    for (Service service : catalog.ourServices()) {
      strands
          .of(service)
          .forEach(
              (entity, all) -> {
                List<Strand> stated = all.stream().filter(Strand::needsOrder).toList();
                List<Strand> unstated =
                    all.stream().filter(s -> s.needsOrder() || mayNeedOrder(s, awaited)).toList();
                if (Strands.areSplit(stated)) {
                  needed.computeIfAbsent(entity, e -> new ArrayList<>()).addAll(stated);
                } else if (Strands.areSplit(unstated)) {
                  open.computeIfAbsent(entity, e -> new ArrayList<>()).addAll(unstated);
                }
              });
    }
    for (Entity entity : catalog.entities().values()) {
      List<Strand> stated = needed.getOrDefault(entity.name(), List.of());
      List<Strand> unstated = open.getOrDefault(entity.name(), List.of());
      if (!stated.isEmpty()) {
        flag(report, entity, stated);
      } else if (!unstated.isEmpty()) {
        ask(report, entity, unstated);
      }
    }
  }

  /**
   * Whether the catalog speaks for it: it changes something of its own by what a channel keeps in
   * order, and nothing refuses what comes late. A coordinator knows by its step what may come.
   */
  private static boolean mayNeedOrder(Strand strand, AwaitedReplies awaited) {
    Subscription subscription = strand.subscription();
    return subscription.handling().needsOrder().isAbsent()
        && subscription.effect().isKnown()
        && strand.channel().order().isKnown()
        && !Ordering.refusesOlder(subscription)
        && !awaited.include(subscription);
  }

  private static void flag(Report report, Entity entity, List<Strand> strands) {
    Draft draft =
        report.at(
            entity.place(),
            says(
                strands,
                entity,
                "%s needs the events of `%s` in order, but takes them from %s, which keep none to each other",
                "%s need the events of `%s` in order, but take them from %s, which keep none to each other"),
            "publish all events of `%s` on one channel under one key, or give those that need no order to the others an `entity` of their own"
                .formatted(entity.name()));
    for (Strand strand : strands) {
      draft
          .note(strand.subscription().place(), strand.seen())
          .insteadOf(
              "replay-changes-order", strand.subscription().handling().replay().place().path());
    }
  }

  private static void ask(Report report, Entity entity, List<Strand> strands) {
    Draft draft =
        report
            .at(
                entity.place(),
                says(
                    strands,
                    entity,
                    "%s takes the events of `%s` from %s, which keep no order to each other, but does not say whether it needs order",
                    "%s take the events of `%s` from %s, which keep no order to each other, but do not say whether they need order"),
                "state `needs-order: none` where each can be handled whatever came before; else"
                    + " publish them on one channel under one key")
            .severity(Severity.NOTE);
    strands.forEach(strand -> draft.note(strand.subscription().place(), strand.seen()));
  }

  private static String says(List<Strand> strands, Entity entity, String one, String many) {
    List<String> services =
        strands.stream().map(s -> s.subscription().service()).distinct().toList();
    return (services.size() == 1 ? one : many)
        .formatted(
            Listing.quoted(services),
            entity.name(),
            Listing.quoted(strands.stream().map(s -> s.channel().name()).distinct().toList()));
  }
}
