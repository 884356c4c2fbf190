package dev.sextant.catalog.loader;

import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Join;
import dev.sextant.catalog.Lag;
import dev.sextant.catalog.Order;
import dev.sextant.catalog.Processing;
import dev.sextant.catalog.Replay;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Tracing;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.Place;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds how messages are taken, tried, parked and watched, wherever that may be stated. */
final class HandlingBinder {
  private HandlingBinder() {}

  static Handling handling(Section s) {
    s.text("summary");
    return new Handling(
        s.fact("channel", References.to(Names.Section.CHANNELS)),
        s.choice("ack", Handling.Ack.class),
        s.fact("concurrency", Values::count),
        s.fact("batch", Values::count),
        s.choice("start", Handling.Start.class),
        s.choice("on-failure", Handling.OnFailure.class),
        s.choice("on-unknown-type", Handling.OnUnknownType.class),
        retry(s, Retry.Exhausted.DEAD_LETTER),
        s.mapOrNone("dead-letter", "a dead letter", HandlingBinder::deadLetter),
        s.mapOrNone(
            "lag",
            "a lag alarm",
            l -> new Lag(l.place(), l.text("metric"), l.fact("alert", Values::alarm))),
        s.mapOrNone(
            "replay",
            "a replay",
            r -> new Replay(r.place(), r.fact("reach", Units::duration), r.text("by"))),
        s.mapOrNone("joins", "a join", HandlingBinder::join),
        s.choiceOrNone("trace", Tracing.class),
        s.settings("settings"),
        idempotency(s),
        s.choiceOrNone("needs-order", Order.class),
        processing(s),
        s.choice("loss", Handling.Loss.class),
        s.text("because"));
  }

  /**
   * @param exhausted what may follow the last attempt here
   */
  static Fact<Retry> retry(Section s, Retry.Exhausted... exhausted) {
    return s.mapOrNone(
        "retry",
        "a retry",
        r ->
            new Retry(
                r.place(),
                r.fact("attempts", Values::attempts),
                r.choice("by", Retry.By.class),
                r.fact("channel", References.to(Names.Section.CHANNELS)),
                r.choiceOrNone("backoff", Retry.Backoff.class),
                r.fact("delay", Units::duration),
                r.fact("max-delay", Units::duration),
                r.fact("exhausted", Values.choice(List.of(exhausted), List.of()))));
  }

  private static DeadLetter deadLetter(Section d) {
    return new DeadLetter(
        d.place(),
        d.fact("channel", References.to(Names.Section.CHANNELS)),
        d.fact("sequenced", Values::bool),
        d.textOrNone("alert"),
        d.choiceOrNone("redrive", DeadLetter.Redrive.class),
        d.textOrNone("runbook"),
        d.text("owner"));
  }

  private static Join join(Section j) {
    Fact<List<String>> all = j.list("all", References::messageName);
    return new Join(
        j.place(),
        new Fact<>(
            all.state(),
            all.isKnown() ? Collections.unmodifiableSet(new LinkedHashSet<>(all.value())) : null,
            all.place()),
        j.text("store"),
        j.factOrNone("timeout", Units::duration));
  }

  static Fact<Processing> processing(Section s) {
    return s.map(
        "processing",
        "a processing time",
        p -> new Processing(p.fact("mean", Units::duration), p.fact("p99", Units::duration)));
  }

  /**
   * One guard or a list of them. Stated {@code none}, as a word or as {@code by: none}, means that
   * nothing protects the handler.
   */
  static Fact<List<Guard>> idempotency(Section s) {
    Fact<List<Bound>> guards =
        s.factOrNone("idempotency", Section.listOf(HandlingBinder::guard, true));
    if (!guards.isKnown()) {
      return new Fact<>(guards.state(), null, guards.place());
    }
    List<Guard> real = guards.value().stream().filter(b -> !b.none()).map(Bound::guard).toList();
    return real.isEmpty() ? Fact.none(guards.place()) : Fact.known(real, guards.place());
  }

  private static @Nullable Bound guard(Reading reading, Node node, Place place) {
    if (!(node instanceof MapNode)) {
      return reading.wrong(
          node, place, "a map", "write it like `{by: dedupe-store, key: header id}`");
    }
    return Section.bind(
        reading, node, place, "a guard against duplicates", HandlingBinder::bindGuard);
  }

  private static Bound bindGuard(Section g) {
    Fact<Guard.By> by = g.choiceOrNone("by", Guard.By.class);
    Guard guard =
        new Guard(
            g.place(),
            by,
            g.text("store"),
            g.fact("key", Values::locator),
            g.choice("mark", Guard.Mark.class),
            g.fact("unique", Values::bool),
            g.fact("window", Units::duration),
            g.textOrNone("cleanup"),
            g.choice("accepts", Guard.Accepts.class),
            g.fact("compares", Values::locator));
    return new Bound(guard, by.isNone());
  }

  /** A guard as written, and whether it says that there is none. */
  private record Bound(Guard guard, boolean none) {}
}
