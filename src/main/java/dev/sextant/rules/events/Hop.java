package dev.sextant.rules.events;

import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Processing;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a flow of which it is stated how long it takes.
 *
 * @param what the part, as a sentence names it
 * @param takes its p99
 */
record Hop(String what, Duration takes, Place place) {
  /** The handling of a message; null where nobody says how long it takes. */
  static @Nullable Hop of(Subscription handler) {
    Fact<Duration> p99 = p99(handler.handling().processing());
    return p99.isKnown()
        ? new Hop(
            "`%s` in `%s`".formatted(handler.message(), handler.service()),
            p99.value(),
            p99.place())
        : null;
  }

  /** What an entry point takes: its own work, and the wait for a schedule to come round. */
  static List<Hop> of(EntryPoint entry) {
    List<Hop> hops = new ArrayList<>();
    if (entry.on().is(EntryPoint.On.SCHEDULE)
        && entry.every().isKnown()
        && !entry.after().isEmpty()) {
      hops.add(
          new Hop(
              "the wait for `" + entry.name() + "`", entry.every().value(), entry.every().place()));
    }
    Fact<Duration> p99 = p99(entry.processing());
    if (p99.isKnown()) {
      hops.add(
          new Hop(
              "`%s` in `%s`".formatted(entry.name(), entry.service()), p99.value(), p99.place()));
    }
    return hops;
  }

  private static Fact<Duration> p99(Fact<Processing> processing) {
    return processing.isKnown() ? processing.value().p99() : Fact.absent(processing.place());
  }
}
