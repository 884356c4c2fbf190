package dev.sextant.rules.observability;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Gathered;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** A trace is only worth as much as its first lost hop leaves of it. */
final class TraceBroken implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("trace-broken", Stage.OBSERVABILITY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    new TraceWalk(design, report).run();
    Catalog catalog = design.catalog();
    if (isSpokenOf(catalog)) {
      ask(catalog, report);
    }
  }

  /**
   * Where nobody speaks of envelopes or traces yet, what messages carry is the question before
   * this.
   */
  private static boolean isSpokenOf(Catalog catalog) {
    return !catalog.policy().envelope().isAbsent()
        || catalog.channels().values().stream().anyMatch(c -> !c.envelope().isAbsent())
        || catalog.subscriptions().stream().anyMatch(s -> !s.handling().trace().isAbsent())
        || catalog.ourServices().stream()
            .flatMap(service -> service.entryPoints().values().stream())
            .anyMatch(entry -> !entry.trace().isAbsent());
  }

  private static void ask(Catalog catalog, Report report) {
    List<Place> open = new ArrayList<>();
    int services = 0;
    for (Service service : catalog.ourServices()) {
      for (EntryPoint entry : service.entryPoints().values()) {
        services++;
        if (entry.trace().isAbsent() && !entry.outcomes().isNone()) {
          open.add(entry.place());
        }
      }
      for (Subscription subscription : service.subscriptions().values()) {
        services++;
        if (subscription.handling().trace().isAbsent() && arrives(catalog, subscription)) {
          open.add(subscription.place());
        }
      }
    }
    List<Channel> channels = CarryingChannels.of(catalog);
    List<Place> silent =
        channels.stream()
            .filter(channel -> TraceWalk.CONTEXT.on(catalog, channel).isAbsent())
            .map(Channel::place)
            .toList();
    if (!channels.isEmpty() && silent.size() == channels.size()) {
      open.clear(); // What nothing carries nobody can continue, and one question is enough.
    }
    open.addAll(silent);
    int handlers = services;
    report.gather(
        open,
        g ->
            g.section().equals("channels")
                ? TraceWalk.CONTEXT.says(g, channels.size())
                : says(g, handlers),
        "state where messages carry it, `policy: {envelope: {trace: header traceparent}}`, and what"
            + " each handler does with it, `trace: continue`",
        "nor here");
  }

  /** Whether a trace can come in at all: not where it is stated that messages carry none. */
  private static boolean arrives(Catalog catalog, Subscription subscription) {
    Channel channel = catalog.channelOf(subscription);
    return channel == null || !TraceWalk.CONTEXT.on(catalog, channel).isNone();
  }

  private static String says(Gathered g, int handlers) {
    return handlers == 1
        ? g.names() + " does not state whether a trace goes on"
        : "%d of %d handlers %s not state whether a trace goes on: %s"
            .formatted(g.count(), handlers, g.say("does", "do"), g.names());
  }
}
