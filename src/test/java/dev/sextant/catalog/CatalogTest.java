package dev.sextant.catalog;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sextant.rules.InlineDesign;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a catalog as a whole knows that no single thing in it says. */
class CatalogTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}           | {}                     | nothing
          {}           | {batch: 1}             | nothing
          {channel: a} | {}                     | a
          {channel: a} | {channel: b}           | b
          {}           | {channel: b}           | b
          {channel: a} | {group: g}             | c
          {channel: a} | {group: g, channel: b} | b
          """)
  void aConsumerReadsItsOwnChannelElseItsGroupsElseItsMessages(
      String event, String facts, String expected) {
    Catalog catalog =
        catalog(
            """
            channels: {a: {}, b: {}, c: {}}
            events: {E: %s}
            services: {s: {groups: {g: {channel: c}}, consumes: {E: %s}}}
            """
                .formatted(event, facts));
    Channel channel = catalog.channelOf(catalog.subscriptions().get(0));
    assertEquals(expected, channel == null ? "nothing" : channel.name());
    Channel ofMessage = catalog.channelOf(Objects.requireNonNull(catalog.message("E")));
    assertEquals(event.contains("a"), ofMessage != null && ofMessage.name().equals("a"));
  }

  /** The id, the type and the trace, each with what it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                  |                                    | nothing
          {id: header a}          |                                    | header a, absent, absent
                                  | {type: header b}                   | absent, header b, absent
          {id: header a}          | {type: header b}                   | header a, header b, absent
          {id: header a}          | {id: header b}                     | header b, absent, absent
          {id: header a}          | {id: none, trace: none}            | none, absent, none
          cloudevents             | {id: /id}                          | /id, header ce-type, absent, CloudEvents
          {trace: header t}       | cloudevents                        | header ce-id, header ce-type, header t, CloudEvents
          {trace: header t}       | {base: cloudevents, type: /type}   | header ce-id, /type, header t, CloudEvents
          """)
  void aChannelsEnvelopeIsWhatItSaysAndElseWhatTheHouseSays(
      String house, String own, String expected) {
    String policy = house == null ? "" : "policy: {envelope: " + house + "}\n";
    String envelope = own == null ? "" : "envelope: " + own;
    Catalog catalog = catalog(policy + "channels: {c: {" + envelope + "}}\n");
    assertEquals(expected, told(catalog.envelopeOf(catalog.channels().get("c"))));
    assertEquals(told(catalog.policy().envelope()), told(catalog.envelopeOf(null)));
  }

  private static String told(Fact<Envelope> fact) {
    return fact.isKnown() ? told(fact.value()) : "nothing";
  }

  private static String told(Envelope envelope) {
    String places =
        Stream.of(envelope.id(), envelope.type(), envelope.trace())
            .map(f -> f.isKnown() ? f.value().toString() : f.isNone() ? "none" : "absent")
            .collect(joining(", "));
    return places + (envelope.cloudEvents() ? ", CloudEvents" : "");
  }

  @Test
  void whoSendsAndReceivesWhat() {
    Catalog catalog =
        catalog(
            """
            commands: {Charge: {}, Refund: {}}
            replies: {Charged: {to: Charge}, Declined: {to: Charge}, Refunded: {to: Refund}}
            actors: {person: {consumes: {Charged: {}}}, system: {kind: system, publishes: {Charge: {}}}}
            services:
              shop: {}
              bank: {consumes: {Charge: {outcomes: {ok: Charged, no: Declined}}}}
              theirs: {kind: external, consumes: {Charge: {}}, publishes: {Refunded: {}}}
            flows:
              f: {coordinator: shop, steps: [{send: Charge, expect: Charged, reject: [Declined], undo: Refund, undone: Refunded}]}
              g: {coordinator: shop, steps: [{send: Charge, expect: Charged}]}
            """);
    assertEquals("shop system", senders(catalog, "Charge"));
    assertEquals("bank", senders(catalog, "Charged"));
    assertEquals("theirs", senders(catalog, "Refunded"));
    assertEquals("shop", senders(catalog, "Refund"));
    assertEquals(List.of("bank", "theirs"), catalog.consumersOf("Charge"));
    assertEquals(List.of("person", "shop"), sorted(catalog.consumersOf("Charged")));
    assertEquals(List.of("shop"), catalog.consumersOf("Declined"));
    assertEquals(List.of("shop"), catalog.consumersOf("Refunded"));
    assertEquals(List.of(), catalog.consumersOf("Refund"));
    assertEquals(List.of(), catalog.publicationsOf("nothing"));
    assertEquals(List.of(), catalog.subscriptionsTo("nothing"));
    assertEquals(
        "bank Charge",
        names(catalog.subscriptions().stream().map(s -> s.service() + " " + s.message())));
    assertEquals(
        List.of("shop", "bank"), catalog.ourServices().stream().map(Service::name).toList());
    assertEquals(
        "person system",
        names(catalog.services().values().stream().filter(Service::isActor).map(Service::name)));
    assertNull(catalog.service("nobody"));
  }

  private static String senders(Catalog catalog, String message) {
    return names(catalog.publicationsOf(message).stream().map(Publication::service));
  }

  private static String names(Stream<String> names) {
    return names.sorted().collect(joining(" "));
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  @ParameterizedTest
  @CsvSource({"'', false", "scope: complete, false", "scope: partial, true"})
  void onlyAPartialCatalogLeavesThingsOut(String scope, boolean partial) {
    assertEquals(partial, catalog(scope + "\n").isPartial());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          ''                        | ''
          {}                        | ''
          '"^[A-Z]"'                | EVENT COMMAND REPLY
          {channels: "^[a-z]"}      | ''
          {messages: "^[A-Z]"}      | EVENT COMMAND REPLY
          {events: "ed$"}           | EVENT
          {commands: "^[A-Z]"}      | COMMAND
          {replies: "d$", events: x} | EVENT REPLY
          """)
  void whichMessagesAPatternIsFor(String pattern, String kinds) {
    Naming naming =
        catalog("policy: {naming: {" + (pattern.isEmpty() ? "" : "pattern: " + pattern) + "}}\n")
            .policy()
            .naming();
    assertEquals(
        kinds,
        Stream.of(Message.Kind.values())
            .filter(naming::rules)
            .map(Message.Kind::name)
            .collect(joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "A, A, true",
    "A, B, false",
    "A where /x is 1, A, true",
    "A, A where /x is 1, true",
    "A where /x is 1, A where /x is 1, true",
    "A where /x is 1, A where /x is 2, false",
    "A where /x is 1, A where /y is 2, true",
    "A where /x is 1, B where /x is 1, false"
  })
  void twoReferencesMayMeanOneMessage(String one, String other, boolean overlap) {
    Catalog catalog =
        catalog(
            "events: {A: {}, B: {}}\nservices: {s: {entry-points: {p: {outcomes: {x: [%s, %s]}}}}}\n"
                .formatted(one, other));
    List<MessageRef> refs =
        Objects.requireNonNull(catalog.service("s"))
            .entryPoints()
            .get("p")
            .outcomes()
            .value()
            .get(0)
            .emits();
    assertEquals(one, refs.get(0).toString());
    assertEquals(other, refs.get(1).toString());
    assertEquals(overlap, refs.get(0).overlaps(refs.get(1)));
  }

  private static Catalog catalog(String yaml) {
    return InlineDesign.of(yaml).catalog();
  }
}
