package dev.sextant.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.rules.InlineDesign;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the facts of a consumer come to: what a second delivery would do, and who says so. */
class RepetitionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                   | unknown
          {effect: local}                                                      | changes and repeats
          {effect: none}                                                       | harmless
          {calls: {x: {}}}                                                     | unknown
          {calls: {x: {changes: false}}}                                       | unknown
          {calls: {x: {changes: true}}}                                        | changes and repeats
          {calls: {x: {changes: true, idempotency-key: none}}}                 | changes and repeats
          {calls: {x: {changes: true, idempotency-key: header id}}}            | changes
          {effect: none, calls: {x: {changes: true}}}                          | changes and repeats
          {effect: none, calls: {x: {changes: true, idempotency-key: /id}}}    | changes, harmless
          {effect: none, calls: {x: {changes: false, idempotency-key: none}}}  | harmless
          {effect: none, calls: {x: {}, y: {changes: true}}}                   | changes and repeats
          """)
  void whatRunningItTwiceWouldDo(String facts, String expected) {
    Subscription consumer = consumer("", facts);
    String told =
        (consumer.hasEffect() ? "changes" : "")
            + (consumer.wouldRepeat() ? " and repeats" : "")
            + (consumer.isHarmless() ? ", harmless" : "");
    assertEquals(expected, told.isEmpty() ? "unknown" : told.replaceFirst("^, ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                   | false
          {loss: acceptable}                   | false
          {because: They ask again.}           | false
          {loss: unacceptable, because: Money} | false
          {loss: acceptable, because: Seen}    | true
          """)
  void aLossIsReasonedWhereItsReasonIsWrittenDown(String facts, boolean expected) {
    assertEquals(expected, consumer("", facts).handling().isLossReasoned());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          g: {}         | {batch: 1}              | `s`, consuming `A`,
          g: {batch: 1} | {group: g, batch: 2}    | `s`, consuming `A`,
          g: {batch: 1} | {group: g}              | the group `g` of `s`
          s: {batch: 1} | {group: s}              | the group `s`
          g: {}         | {group: g}              | `s`, consuming `A`,
          """)
  void whoStatesAFact(String groups, String facts, String expected) {
    Subscription consumer = consumer(groups, facts);
    assertEquals(expected, consumer.stating(consumer.handling().batch()));
    assertEquals(expected.startsWith("the"), consumer.inherits(consumer.handling().batch()));
  }

  private static Subscription consumer(String groups, String facts) {
    String yaml =
        "events: {A: {}}\nservices: {s: {groups: {%s}, consumes: {A: %s}}}\n"
            .formatted(groups, facts);
    return InlineDesign.of(yaml).catalog().subscriptions().get(0);
  }
}
