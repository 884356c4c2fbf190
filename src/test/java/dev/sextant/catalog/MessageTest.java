package dev.sextant.catalog;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.rules.InlineDesign;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message's facts come to. */
class MessageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          {}                                                                        | ''  | ''  | absent
          {schema: none}                                                            | ''  | ''  | none
          {schema: a}                                                               | a   | a   | a
          {versions: {1: {schema: a}, 2: {schema: b}}}                              | a b | a b | b
          {versions: {1: {schema: a}, 2: {schema: b, status: active}}}              | a b | a b | b
          {versions: {1: {schema: a}, 2: {schema: b, status: deprecated}}}          | a b | a b | a
          {versions: {1: {schema: a}, 2: {schema: b, status: retired}}}             | a b | a   | a
          {versions: {1: {schema: a, status: retired}, 2: {schema: b, status: retired}}} | a b | '' | b
          {versions: {2: {schema: b}, 1: {schema: a}}, schema: c}                   | b a c | b a c | a
          {versions: {1: {}}, schema: c}                                            | c   | c   | absent
          {versions: {1: {schema: none}}}                                           | ''  | ''  | none
          """)
  void theContractsThereAreThoseInUseAndTheCurrentOne(
      String event, String all, String inUse, String current) {
    Message message = message("events: {M: " + event + "}", "M");
    assertEquals(all, files(message.contracts()));
    assertEquals(inUse, files(message.contractsInUse()));
    Fact<Contract> now = message.currentContract();
    assertEquals(current, now.isAbsent() ? "absent" : now.isNone() ? "none" : now.value().file());
  }

  @ParameterizedTest
  @CsvSource({
    "a.json, JSON Schema",
    "a.yaml, JSON Schema",
    "a.avsc, Avro",
    "a.proto#shop.A, Protobuf",
    "avsc/a.json, JSON Schema",
    "{type: object}, JSON Schema"
  })
  void aContractsLanguageIsToldByItsFile(String schema, String language) {
    Message message = message("events: {M: {schema: \"" + schema + "\"}}", "M");
    if (schema.startsWith("{")) {
      message = message("events: {M: {schema: " + schema + "}}", "M");
    }
    assertEquals(language, message.currentContract().value().language().title());
  }

  @Test
  void aRefusalIsAReplyThatFails() {
    Catalog catalog =
        InlineDesign.of(
                """
                events: {E: {}}
                commands: {C: {}}
                replies: {R: {to: C}, S: {to: C, outcome: success}, F: {to: C, outcome: failure}}
                """)
            .catalog();
    assertEquals(
        "E event, C command, R reply, S reply, F reply failure",
        catalog.messages().stream().map(MessageTest::kinds).collect(joining(", ")));
    assertEquals(
        "R S F",
        catalog.messages(Message.Kind.REPLY).stream().map(Message::name).collect(joining(" ")));
  }

  private static String kinds(Message message) {
    return message.name()
        + (message.isCommand() ? " command" : message.isReply() ? " reply" : " event")
        + (message.isFailureReply() ? " failure" : "");
  }

  @ParameterizedTest
  @CsvSource({
    "/id, id",
    "/order/id, id",
    "header order-id, order-id",
    "record orderId, orderId",
    "routing-key, ''"
  })
  void aKeyIsCalledByItsLastName(String key, String name) {
    Locator locator = message("events: {M: {key: " + key + "}}", "M").key().value();
    assertEquals(name, locator.lastName());
    assertEquals(key, locator.toString());
  }

  private static String files(List<Contract> contracts) {
    return contracts.stream().map(Contract::file).collect(joining(" "));
  }

  private static Message message(String yaml, String name) {
    return Objects.requireNonNull(InlineDesign.of(yaml).catalog().message(name));
  }
}
