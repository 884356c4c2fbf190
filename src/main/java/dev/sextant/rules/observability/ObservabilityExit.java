package dev.sextant.rules.observability;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Tracing;
import dev.sextant.rules.DeadLetters;
import dev.sextant.rules.Design;
import dev.sextant.rules.Measure;
import java.util.List;

/** How far the exit condition is covered: every hop traceable, every consumer alarmed. */
public final class ObservabilityExit {
  private ObservabilityExit() {}

  public static List<Measure> measures(Design design) {
    Catalog catalog = design.catalog();
    List<Channel> channels = CarryingChannels.of(catalog);
    List<Subscription> parking =
        catalog.subscriptions().stream().filter(s -> s.handling().deadLetter().isKnown()).toList();
    return List.of(
        Measure.of(
            "channels whose messages carry a correlation id",
            channels,
            channel -> CorrelationMissing.ID.on(catalog, channel).isKnown(),
            Channel::place),
        Measure.of(
            "channels whose messages carry a trace context",
            channels,
            channel -> TraceWalk.CONTEXT.on(catalog, channel).isKnown(),
            Channel::place),
        Measure.of(
                "entry points that start or continue a trace",
                entryPoints(catalog),
                entry -> entry.trace().isKnown(),
                EntryPoint::place)
            .optional(),
        Measure.of(
            "subscriptions that continue the trace",
            catalog.subscriptions(),
            s -> s.handling().trace().is(Tracing.CONTINUE),
            Subscription::place),
        Measure.of(
            "subscriptions with a lag alarm",
            catalog.subscriptions(),
            s -> s.handling().lag().isKnown() && s.handling().lag().value().alert().isKnown(),
            Subscription::place),
        Measure.of(
                "dead letters with an alert",
                DeadLetters.each(parking),
                s -> s.handling().deadLetter().value().alert().isKnown(),
                DeadLetters::placeOf)
            .optional());
  }

  /** Those that send something, so that a trace could go on from them. */
  private static List<EntryPoint> entryPoints(Catalog catalog) {
    return catalog.ourServices().stream()
        .flatMap(service -> service.entryPoints().values().stream())
        .filter(entry -> !entry.outcomes().isNone())
        .toList();
  }
}
