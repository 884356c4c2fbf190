package dev.sextant.rules.observability;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Tracing;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.flow.CausalGraph;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows traces from where work begins, hop by hop, until the first that is stated to lose them.
 *
 * <p>What lies behind a lost hop is not reported: it cannot continue what does not arrive.
 */
final class TraceWalk {
  static final EnvelopeField CONTEXT =
      new EnvelopeField(Envelope::trace, "trace context", "a trace ends at each publish", "");

  private static final String HELP =
      "hand the context on at each hop: `trace: start` at the entry point, `trace: header"
          + " traceparent` in the envelope, `trace: continue` at the consumer";

  private final Catalog catalog;
  private final CausalGraph graph;
  private final Report report;
  private final Map<Place, Draft> lostAt = new LinkedHashMap<>();
  private final Set<Reaction> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> sent = new HashSet<>();
  private final Deque<Reaction> alive = new ArrayDeque<>();
  private final Deque<Reaction> behind = new ArrayDeque<>();

  TraceWalk(Design design, Report report) {
    this.catalog = design.catalog();
    this.graph = design.causality();
    this.report = report;
  }

  void run() {
    Set<String> emitted =
        graph.reactions().stream()
            .flatMap(reaction -> reaction.emits().stream())
            .map(MessageRef::message)
            .collect(Collectors.toSet());
    graph.reactions().stream()
        .filter(r -> r.trigger() == null || !emitted.contains(r.trigger()))
        .forEach(this::begin);
    drain();
    for (Reaction inACircle : graph.reactions()) {
      if (!seen.contains(inACircle)) {
        begin(inACircle);
        drain();
      }
    }
  }

  private void begin(Reaction reaction) {
    String trigger = reaction.trigger();
    EntryPoint entry = reaction.entryPoint();
    if (trigger != null) {
      arrive(reaction, trigger, null);
    } else if (entry != null && entry.trace().isNone() && !reaction.emits().isEmpty()) {
      lose(
          entry.trace().place(),
          "`%s` begins without a trace in `%s`".formatted(entry.name(), entry.service()),
          entry.place());
      behind.add(reaction);
    } else {
      alive.add(reaction);
    }
  }

  private void drain() {
    while (!alive.isEmpty()) {
      Reaction reaction = alive.remove();
      if (seen.add(reaction)) {
        for (MessageRef emits : reaction.emits()) {
          if (sent.add(emits.message())) {
            graph.reactionsTo(emits.message()).forEach(n -> arrive(n, emits.message(), reaction));
          }
        }
      }
    }
    while (!behind.isEmpty()) {
      Reaction reaction = behind.remove();
      if (seen.add(reaction)) {
        for (MessageRef emits : reaction.emits()) {
          if (sent.add(emits.message())) {
            behind.addAll(graph.reactionsTo(emits.message()));
          }
        }
      }
    }
  }

  /** One hop: from whoever sends a message, over its channel, to whoever reacts. */
  private void arrive(Reaction next, String message, @Nullable Reaction sender) {
    Message sent = catalog.message(message);
    Channel channel = sent == null ? null : catalog.channelOf(sent);
    boolean throughAStore = next.entryPoint() != null;
    Fact<Locator> wire = channel == null ? null : CONTEXT.on(catalog, channel);
    Fact<Tracing> handled = handledBy(next);
    if (wire != null && wire.isNone() && !throughAStore) {
      String where = sender == null ? "with" : "where `" + sender.service() + "` publishes";
      lose(
          wire.place(),
          "%s `%s`, which carries no trace context".formatted(where, message),
          next.place());
      behind.add(next);
    } else if (handled != null
        && (handled.isNone() || (handled.is(Tracing.START) && !throughAStore))) {
      lose(
          handled.place(),
          "where `%s` takes `%s` and does not continue it".formatted(next.service(), message),
          next.place());
      behind.add(next);
    } else {
      alive.add(next);
    }
  }

  private @Nullable Fact<Tracing> handledBy(Reaction reaction) {
    Service service = catalog.service(reaction.service());
    if (service == null || !service.isOurs()) {
      return null;
    }
    if (reaction.subscription() != null) {
      return reaction.subscription().handling().trace();
    }
    return reaction.entryPoint() == null ? null : reaction.entryPoint().trace();
  }

  private void lose(Place place, String where, Place hop) {
    Draft known = lostAt.get(place);
    if (known == null) {
      String says =
          where.startsWith("`")
              ? where + ", so none can be followed from there"
              : "a trace ends " + where;
      lostAt.put(place, report.at(place, says, HELP));
    } else {
      known.note(hop, "and here");
    }
  }
}
