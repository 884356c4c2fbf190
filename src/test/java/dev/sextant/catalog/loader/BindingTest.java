package dev.sextant.catalog.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Handling;
import dev.sextant.catalog.Join;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.CatalogPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the records hold of what is written. */
class BindingTest {
  @TempDir private Path temp;

  @Test
  void absentNoneAndUnreadableAreThreeThings() throws IOException {
    Catalog catalog =
        load(
            """
            events:
              Absent: {}
              Empty: {key: }
              None: {key: none, schema: none, sla: none}
              Known: {key: /id}
              Unreadable: {key: [id]}
            """);
    assertTrue(event(catalog, "Absent").key().isAbsent());
    assertTrue(event(catalog, "Empty").key().isAbsent(), "an empty value is left out");
    assertTrue(event(catalog, "None").key().isNone());
    assertTrue(event(catalog, "None").schema().isNone());
    assertTrue(event(catalog, "None").sla().isNone());
    assertTrue(event(catalog, "Known").key().isKnown());
    Fact<?> unreadable = event(catalog, "Unreadable").key();
    assertEquals(Fact.State.UNREADABLE, unreadable.state());
    assertFalse(unreadable.isStated());
  }

  @Test
  void namedEntriesAndSectionsMayBeEmpty() throws IOException {
    Catalog catalog =
        load(
            """
            policy:
            contexts:
            events:
              A:
            services:
              s:
                publishes:
                  A:
                consumes:
                groups:
                  g:
            """);
    assertEquals(List.of("A"), catalog.publications().stream().map(Publication::message).toList());
    assertEquals(List.of(), new Folder(temp).findings());
  }

  @Test
  void subscriptionsInheritWhatTheirGroupStates() throws IOException {
    Catalog catalog =
        load(
            """
            events: {A: {}, B: {}}
            channels: {parked: {}}
            services:
              s:
                groups:
                  g:
                    batch: 100
                    retry: {attempts: 5}
                    dead-letter: {channel: parked}
                    settings: {a: 1, b: 2}
                consumes:
                  A: {group: g}
                  B: {group: g, batch: 1, dead-letter: none, settings: {b: 3, c: 4}}
            """);
    Handling a = subscription(catalog, "A").handling();
    Handling b = subscription(catalog, "B").handling();
    assertEquals("services.s.groups.g.batch", a.batch().place().path().toString());
    assertEquals("services.s.consumes.B.batch", b.batch().place().path().toString());
    assertEquals(Set.of(100, 1), Set.of(a.batch().value(), b.batch().value()));
    assertTrue(a.deadLetter().isKnown());
    assertTrue(b.deadLetter().isNone(), "none overrides");
    assertEquals(a.retry(), b.retry());
    assertEquals("{a=1, b=3, c=4}", texts(b).toString());
    assertTrue(a.loss().isAbsent());
    assertEquals("services.s.consumes.A", a.loss().place().path().toString());
    assertTrue(subscription(catalog, "A").stating(a.batch()).startsWith("the group `g`"));
  }

  @Test
  void joinedMessagesShareTheirOutcomes() throws IOException {
    Catalog catalog =
        load(
            """
            events: {A: {}, B: {}, C: {}, D: {}, Both: {}, Own: {}}
            services:
              s:
                groups: {g: {joins: {all: [C, D], store: db, timeout: 5m}}}
                consumes:
                  A: {}
                  B: {joins: {all: [A, B], timeout: none}, outcomes: {ready: Both}}
                  C: {group: g, outcomes: {ready: Own}}
                  D: {group: g, outcomes: none}
                  Both: {group: g}
            """);
    assertEquals(List.of(), new Folder(temp).findings());
    assertEquals(subscription(catalog, "B").outcomes(), subscription(catalog, "A").outcomes());
    assertTrue(subscription(catalog, "D").outcomes().isNone(), "what is stated stays");
    assertTrue(subscription(catalog, "Both").outcomes().isAbsent(), "the join does not name it");
    assertNull(subscription(catalog, "Both").join());
    assertNull(subscription(catalog, "A").join(), "stated at the other");
    Join ofGroup = Objects.requireNonNull(subscription(catalog, "D").join());
    assertEquals(Set.of("C", "D"), ofGroup.all().value());
    assertEquals(Duration.ofMinutes(5), ofGroup.timeout().value());
    assertTrue(Objects.requireNonNull(subscription(catalog, "B").join()).timeout().isNone());
  }

  @Test
  void publicationsInheritAndAreImpliedByOutcomesAndSteps() throws IOException {
    Catalog catalog =
        load(
            """
            events: {Placed: {}, Listed: {}, Reacted: {}}
            commands: {Charge: {}, Refund: {}}
            replies: {Charged: {to: Charge}}
            services:
              s:
                publishing: {by: outbox, ids: per-record}
                publishes: {Listed: {by: direct, version: 2}}
                entry-points: {Place: {outcomes: {ok: [Placed, Listed], no: none}}}
                consumes: {Listed: {outcomes: {ok: Reacted, later: }}}
            flows:
              f: {coordinator: s, steps: [{send: Charge, expect: Charged, undo: Refund}, {do: x, undo: y}]}
            """);
    assertEquals(List.of(), new Folder(temp).findings());
    Service s = Objects.requireNonNull(catalog.service("s"));
    assertEquals(
        Set.of("Listed", "Placed", "Reacted", "Charge", "Refund"), s.publications().keySet());
    Publication listed = s.publications().get("Listed");
    Publication refund = s.publications().get("Refund");
    assertTrue(listed.by().is(Publication.By.DIRECT));
    assertTrue(listed.ids().is(Publication.Ids.PER_RECORD));
    assertFalse(listed.implied());
    assertTrue(refund.implied());
    assertTrue(refund.by().is(Publication.By.OUTBOX));
    assertEquals("services.s.publishing.by", refund.by().place().path().toString());
    assertEquals(
        List.of("ok"),
        subscription(catalog, "Listed").outcomes().value().stream().map(o -> o.label()).toList(),
        "a label with nothing behind it is left out, not none");
    assertEquals(List.of("s"), catalog.consumersOf("Charged"), "the coordinator awaits it");
  }

  @Test
  void aliasesShareAFactAndItsPlace() throws IOException {
    Catalog catalog =
        load(
            """
            events:
              A: {sla: &fast {latency: 1s}}
              B: {sla: *fast}
              C: &c {key: /id}
              D: *c
            """);
    assertEquals(Duration.ofSeconds(1), event(catalog, "B").sla().value().latency().value());
    assertEquals(4, event(catalog, "B").sla().place().span().line(), "where it is written");
    assertEquals("events.B.sla", event(catalog, "B").sla().place().path().toString());
    assertTrue(event(catalog, "D").key().isKnown());
    assertEquals(List.of(), new Folder(temp).findings());
  }

  @Test
  void yamlIsReadAsVersionOneTwo() throws IOException {
    Catalog catalog =
        load(
            """
            events:
              yes: {summary: no}
              2024-01-01: {summary: 0x10}
              null: {summary: "null"}
            """);
    assertEquals(Set.of("yes", "2024-01-01", "null"), catalog.messagesByName().keySet());
    assertEquals("no", event(catalog, "yes").summary().value());
    assertEquals("null", event(catalog, "null").summary().value());
  }

  @Test
  void anyNameIsANameAndIsQuotedInPaths() throws IOException {
    Catalog catalog =
        load(
            """
            events:
              订单已创建: {}
              order.placed.v1: {}
              order placed: {}
              'say "hi"': {}
              Übergabe_2-b: {}
            """);
    assertEquals(
        List.of(
            "events.订单已创建",
            "events.\"order.placed.v1\"",
            "events.\"order placed\"",
            "events.\"say \\\"hi\\\"\"",
            "events.Übergabe_2-b"),
        catalog.messages().stream().map(m -> m.place().path().toString()).toList());
  }

  @Test
  void whatMayFollowTheLastAttemptDependsOnThePlace() throws IOException {
    Catalog catalog =
        load(
            """
            events: {A: {}}
            commands: {C: {}}
            services:
              s:
                calls: {t: {retry: {exhausted: dead-letter}}}
                groups: {g: {retry: {exhausted: undo}}}
                consumes: {A: {retry: {exhausted: dead-letter}}}
            flows:
              f: {steps: [{send: C, retry: {exhausted: park}}, {do: x, retry: {exhausted: dead-letter}}]}
            """);
    assertEquals(
        List.of(
            "wrong-type services.s.groups.g.retry.exhausted catalog.yaml:8:37: `exhausted: undo` is"
                + " not `dead-letter` (write it, or leave it out)",
            "wrong-type flows.f.steps.2.retry.exhausted catalog.yaml:11:79: `exhausted:"
                + " dead-letter` is not one of `undo`, `park` (write one of them)"),
        new Folder(temp).findings());
    Fact<Retry> retry = subscription(catalog, "A").handling().retry();
    assertTrue(retry.value().exhausted().is(Retry.Exhausted.DEAD_LETTER));
  }

  @Test
  void stepsAreNamedByWhatTheySend() throws IOException {
    Catalog catalog =
        load(
            """
            commands: {C: {}, D: {}}
            flows:
              f: {steps: [{do: x}, {send: C}, {send: D}, {send: D}, {}]}
            """);
    assertEquals(
        List.of("1", "C", "3", "4", "5"),
        catalog.flows().get("f").steps().value().stream()
            .map(s -> s.place().path().name())
            .toList());
    assertEquals(
        List.of("x", "C", "D", "D", "step 5"),
        catalog.flows().get("f").steps().value().stream().map(s -> s.title()).toList());
    assertEquals(
        List.of(
            "wrong-type flows.f.steps.5 catalog.yaml:5:57: step 5 neither sends nor does anything"
                + " (say what it sends (`send: COMMAND`) or what the coordinator does (`do: …`))"),
        new Folder(temp).findings());
  }

  @Test
  void stepsAreWhereTheySayWhatTheyDo() throws IOException {
    Catalog catalog =
        load(
            """
            commands: {C: {}}
            flows:
              f: {steps: [{undo: y, do: x}, {do: x, send: C}, {timeout: 1s}, a]}
              g: {steps: a, critical: yes}
            drivers: audit
            """);
    assertEquals(
        List.of("catalog.yaml:5:29", "catalog.yaml:5:47", "catalog.yaml:5:51"),
        catalog.flows().get("f").steps().value().stream()
            .map(s -> s.place().span().toString())
            .toList());
    assertEquals(Fact.State.UNREADABLE, catalog.flows().get("g").steps().state());
    assertEquals(Fact.State.UNREADABLE, catalog.flows().get("g").critical().state());
    assertEquals(Fact.State.UNREADABLE, catalog.drivers().state());
    assertTrue(
        new Folder(temp)
            .findings()
            .contains(
                "wrong-type flows.f.steps.4 catalog.yaml:5:66: step 4 should be a map, but is text"
                    + " (write it as `{send: COMMAND, expect: REPLY}` or `{do: …}`)"));
  }

  @Test
  void whatSeveralPlacesImplyIsWhereTheFirstOfTheirPathsIs() throws IOException {
    for (String points :
        List.of(
            "b: {outcomes: {x: E}}, a: {outcomes: {x: E}}",
            "a: {outcomes: {x: E}}, b: {outcomes: {x: E}}")) {
      Catalog catalog = load("events: {E: {}}\nservices: {s: {entry-points: {" + points + "}}}\n");
      assertEquals(
          "services.s.entry-points.a.outcomes.x",
          catalog.publications().get(0).place().path().toString());
    }
  }

  @Test
  void aPolicyIsWhereItsNameIs() throws IOException {
    Catalog stated = load("events: {}\npolicy:\n  outage: 4h\n");
    assertEquals("catalog.yaml:4:1", stated.policy().place().span().toString());
    assertEquals("policy", stated.policy().place().path().toString());
    Catalog silent = load("events: {}\n");
    assertEquals("catalog.yaml:2:9", silent.policy().place().span().toString());
    assertEquals("policy", silent.policy().place().path().toString());
  }

  @Test
  void aMisspeltNameIsReadAsTheCloseOne() throws IOException {
    Catalog catalog =
        load(
            """
            events: {OrderPlaced: {channel: orderz}}
            channels: {orders: {}}
            services: {s: {consumes: {OrderPlacd: {}}, publishes: {Nothing: {}}}}
            """);
    assertEquals("orders", event(catalog, "OrderPlaced").channel().value());
    assertEquals(1, catalog.subscriptionsTo("OrderPlaced").size());
    assertEquals(List.of(), catalog.publications());
    assertNull(catalog.message("OrderPlacd"));
  }

  @Test
  void linesAndColumnsAreThoseOfAnEditor() throws IOException {
    String text = "sextant: 1\nevents:\n  \"😀é\": {kye: 1}\n";
    for (String file :
        List.of(text, text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\uFEFF" + text)) {
      String finding = new Folder(temp).file("catalog.yaml", file).findings().get(0);
      assertTrue(
          finding.startsWith("unknown-key events.😀é.kye catalog.yaml:3:10: ")
              || finding.startsWith("unknown-key events.\"😀é\".kye catalog.yaml:3:10: "),
          finding);
    }
  }

  private Catalog load(String text) throws IOException {
    return new Folder(temp).file("catalog.yaml", "sextant: 1\nsystem: S\n" + text).catalog();
  }

  private static Message event(Catalog catalog, String name) {
    return Objects.requireNonNull(catalog.message(name));
  }

  private static Subscription subscription(Catalog catalog, String message) {
    return catalog.subscriptions().stream()
        .filter(s -> s.message().equals(message))
        .findFirst()
        .orElseThrow();
  }

  private static Object texts(Handling handling) {
    return handling.settings().entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> e.getKey(), e -> e.getValue().value(), (x, y) -> x, TreeMap::new));
  }

  @Test
  void pathsOfStepsAndListsCountFromOne() {
    assertEquals("flows.f.steps.1", CatalogPath.of("flows", "f", "steps", "1").toString());
  }
}
