package dev.sextant;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * A made-up catalog of any size, the same for the same seed, to see how work grows.
 *
 * <p>Ten messages make a team: seven events, two commands and a reply, with a context, a service, a
 * channel and a saga of their own. Eight teams make a line: each reacts to the one before it, and
 * calls it, so that chains are as long as real ones however large the catalog.
 *
 * @param messages how many, in whole teams
 * @param stated how much of what can be said is said, from 0 to 1; below 1, some of it is also
 *     wrong, so that rules have something to tell
 * @param described how many fields each contract describes besides the usual ones, in about 60
 *     bytes each
 */
public record LargeCatalog(int messages, double stated, int described, long seed) {
  private static final int TEAM = 10;
  private static final int LINE = 8;

  /** A catalog with the shortest contracts. */
  public LargeCatalog(int messages, double stated, long seed) {
    this(messages, stated, 0, seed);
  }

  /** The catalog as one file. */
  public String yaml() {
    return files(1).get(0);
  }

  /** The same in several files, the first of which names the system. */
  public List<String> files(int count) {
    Random random = new Random(seed);
    int teams = messages / TEAM;
    List<String> files = new ArrayList<>();
    for (int file = 0; file < count; file++) {
      int from = (int) ((long) teams * file / count);
      int to = (int) ((long) teams * (file + 1) / count);
      files.add(new Writing(from, to, stated, described, random).file(file == 0));
    }
    return files;
  }

  private static final class Writing {
    private final int from;
    private final int to;
    private final double stated;
    private final int described;
    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private Writing(int from, int to, double stated, int described, Random random) {
      this.from = from;
      this.to = to;
      this.stated = stated;
      this.described = described;
      this.random = random;
    }

    private String file(boolean first) {
      line("sextant: 1");
      if (first) {
        line("system: Large");
        line("drivers: [adopts-broker, needs-saga]");
        line("policy: {versioning: semver, registry: none, outage: 4h}");
        line("brokers: {main: {kind: kafka}}");
      }
      section(
          "contexts",
          t ->
              line(
                  "  context-%d: {owner: team-%d, summary: What team %d knows.}"
                      .formatted(t, t, t)));
      section("entities", t -> line("  thing-%d: {peak-per-key: 2/s}".formatted(t)));
      section("channels", this::channel);
      if (first) {
        line("  parked: {broker: main, retention: 30d, owner: operations}");
      }
      section("commands", this::commands);
      section("replies", this::reply);
      section("events", this::events);
      section("services", this::service);
      section("flows", this::flow);
      return text.toString();
    }

    private void channel(int t) {
      line("  things-%d:".formatted(t));
      line("    broker: main");
      maybe("    order: per-key", "    order: total");
      maybe("    partitions: 12", "    partitions: 1");
      maybe("    retention: 7d", "    retention: 1h");
    }

    private void commands(int t) {
      for (String name : List.of("ReserveThing", "ReleaseThing")) {
        line("  %s%d:".formatted(name, t));
        line("    context: context-%d".formatted(t));
        line("    channel: things-%d".formatted(t));
        maybe("    key: /thingId", "    key: none");
        contract(0);
      }
    }

    private void reply(int t) {
      line("  ThingReserved%d:".formatted(t));
      line("    to: ReserveThing%d".formatted(t));
      line("    channel: things-%d".formatted(t));
      contract(0);
    }

    private void events(int t) {
      for (int i = 0; i < 7; i++) {
        line("  Thing%dMoved%d:".formatted(t, i));
        maybe("    context: context-" + t, "    context: context-0");
        maybe("    summary: The thing was moved for reason " + i + ".", "");
        maybe("    entity: thing-" + t, "");
        line("    channel: things-%d".formatted(t));
        maybe("    key: /thingId", "    key: /amount");
        contract(i);
        maybe(
            "        examples: [{thingId: 0b9f0a0e-1111-4222-8333-444455556666, at: '2026-01-01T00:00:00Z'}]",
            "        examples: [{thingId: 7}]");
        maybe("    sla: {latency: 5s, rate: 4/s, size: 4KiB}", "    sla: none");
      }
    }

    private void contract(int least) {
      line("    versions:");
      line("      1.0.0:");
      line("        schema:");
      line("          type: object");
      line("          required: [thingId, at]");
      line("          properties:");
      line("            thingId: {type: string, format: uuid}");
      line("            at: {type: string, format: date-time}");
      line("            amount: {type: integer, minimum: %d}".formatted(least));
      line("            note: {type: string, maxLength: 200}");
      for (int i = 0; i < described; i++) {
        line("            detail%d: {type: string, description: What is so about it}".formatted(i));
      }
    }

    private void service(int t) {
      boolean first = t % LINE == 0;
      line("  service-%d:".formatted(t));
      line("    context: context-%d".formatted(t));
      line("    store: store-%d".formatted(t));
      maybe("    summary: Moves things.", "");
      if (!first) {
        line(
            "    calls: {service-%d: {for: a quote, timeout: 1s, changes: false}}"
                .formatted(t - 1));
      }
      line("    entry-points:");
      line(
          "      move-%d: {on: http, effect: local, outcomes: {moved: Thing%dMoved0}}"
              .formatted(t, t));
      maybe(
          "    publishing: {by: outbox, ids: per-record, relay: {marks: after-confirm}}",
          "    publishing: {by: after-commit}");
      line("    groups:");
      line("      all:");
      maybe(
          "        retry: {attempts: 5, by: in-place, backoff: fixed, delay: 1s, exhausted: dead-letter}",
          "        retry: {attempts: unlimited, by: in-place}");
      maybe(
          "        dead-letter: {channel: parked, alert: 1, redrive: tool, runbook: r.md}",
          "        dead-letter: none");
      maybe("        lag: {metric: records-lag-max, alert: 1000}", "        lag: none");
      maybe("        replay: {reach: 3d}", "        replay: {reach: 90d}");
      maybe("        trace: continue", "        trace: none");
      line("    publishes:");
      for (int i = 0; i < 7; i++) {
        line("      Thing%dMoved%d: {version: 1.0.0}".formatted(t, i));
      }
      line("    consumes:");
      handler("ReserveThing" + t, "ThingReserved" + t);
      handler("ReleaseThing" + t, "");
      for (int i = 0; i < 7 && !first; i++) {
        handler(
            "Thing%dMoved%d".formatted(t - 1, i), i < 3 ? "Thing%dMoved%d".formatted(t, i) : "");
      }
    }

    private void handler(String message, String outcome) {
      line("      %s:".formatted(message));
      line("        group: all");
      maybe("        effect: local", "        effect: none");
      maybe(
          "        idempotency: {by: dedupe-store, key: header id, mark: same-transaction, window: 30d}",
          "        idempotency: none");
      maybe("        needs-order: per-key", "        needs-order: total");
      maybe("        processing: {mean: 30ms, p99: 120ms}", "        processing: {p99: 9s}");
      if (!outcome.isEmpty()) {
        line("        outcomes: {done: %s}".formatted(outcome));
      }
    }

    private void flow(int t) {
      line("  flow-%d:".formatted(t));
      line("    style: orchestration");
      maybe("    because: There are two ways to fail.", "");
      line("    coordinator: service-%d".formatted(t - t % LINE));
      line("    starts: {with: Thing%dMoved0}".formatted(t));
      line("    steps:");
      line("      - send: ReserveThing%d".formatted(t));
      line("        expect: ThingReserved%d".formatted(t));
      maybe("        undo: ReleaseThing" + t, "        undo: none");
      maybe("        timeout: 5s", "        timeout: none");
    }

    private void section(String name, IntConsumer entry) {
      line(name + ":");
      for (int t = from; t < to; t++) {
        entry.accept(t);
      }
    }

    /** A fact that is stated well, or left out, or sometimes stated badly. */
    private void maybe(String good, String bad) {
      double dice = random.nextDouble();
      if (dice < stated) {
        line(good);
      } else if (dice > (1 + stated) / 2 && !bad.isEmpty()) {
        line(bad);
      }
    }

    private void line(String written) {
      text.append(written).append('\n');
    }
  }
}
