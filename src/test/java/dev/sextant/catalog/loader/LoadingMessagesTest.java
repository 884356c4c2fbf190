package dev.sextant.catalog.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What someone reads who wrote one thing wrong: the rule, the message and the help. */
class LoadingMessagesTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          evnts: {}                                  | unknown-key | `evnts` is not a key of a catalog | did you mean `events`?
          events: {A: {Channel: c}}                  | unknown-key | `Channel` is not a key of an event | did you mean `channel`?
          events: {A: {<<: x}}                       | unknown-key | `<<` is not a key of an event | YAML 1.2 has no merge keys: state shared facts in `groups` or `publishing`, or alias a whole value
          events: {A: {sla: {speed: 1s}}}            | unknown-key | `speed` is not a key of an SLA | an SLA takes latency, rate, peak, size; a name of your own starts with `x-`
          events: [A]                                | wrong-type | `events` should be a map by name, but is a list | write `NAME: {…}` for each
          events: {A: text}                          | wrong-type | `A` should be a map, but is text | write its facts as `name: value`
          events: {A: {summary: [a]}}                | wrong-type | `summary` should be text, but is a list | write one value
          events: {A: {key: orderId}}                | wrong-type | `key: orderId` is not a place in the message | did you mean `/orderId`? or write a pointer into the payload (`/orderId`), `header NAME`, `record NAME` or `routing-key`
          events: {A: {key: /a~b}}                   | wrong-type | `key: /a~b` is not a place in the message | write a pointer into the payload (`/orderId`), `header NAME`, `record NAME` or `routing-key`
          events: {A: {carries: States}}             | wrong-type | `carries: States` is not one of `state`, `delta`, `notification` | did you mean `state`?
          events: {A: {carries: {}}}                 | wrong-type | `carries` should be one of `state`, `delta`, `notification`, but is a map | write one of them
          events: {A: {sla: {latency: 5}}}           | unit-missing | `latency: 5` has no unit | write a duration with its unit, as in `5s`, `5m`, `5h` or `5d`
          events: {A: {sla: {rate: 40}}}             | unit-missing | `rate: 40` has no unit | write a rate with its unit, as in `40/s`, `40/min`, `40/h` or `40/d`
          events: {A: {sla: {size: 4.5}}}            | unit-missing | `size: 4.5` has no unit | write a size with its unit, as in `4.5B`, `4.5KiB` or `4.5MiB`
          events: {A: {sla: {latency: 5 minutes}}}   | wrong-type | `latency: 5 minutes` is not a duration | did you mean `5m`?
          events: {A: {sla: {latency: 1h30m}}}       | wrong-type | `latency: 1h30m` is not a duration | write it like `30s`; the units are ms, s, m, h and d, or the word `forever`
          events: {A: {sla: {rate: 5 per second}}}   | wrong-type | `rate: 5 per second` is not a rate | write it like `50/s`; per s, min, h or d, with k or M for large numbers
          events: {A: {versions: {1: {since: 1.2.26}}}} | wrong-type | `since: 1.2.26` is not a date | write it like `2026-03-01`
          events: {A: {versions: {1: {since: 2026-02-30}}}} | wrong-type | `since: 2026-02-30` is not a day that exists | write it like `2026-03-01`
          channels: {c: {partitions: many}}          | wrong-type | `partitions: many` is not a whole number above zero | write a number such as `12`
          channels: {c: {partitions: 0}}             | wrong-type | `partitions: 0` is not a whole number above zero | write a number such as `12`
          channels: {c: {from: c}}                   | wrong-type | `from` should be a list, but is text | write it as `[a, b]` or with a `-` before each item
          flows: {f: {critical: yes}}                | wrong-type | `critical` should be `true` or `false`, but is text | write `true` or `false`, without quotes
          flows: {f: {steps: [a]}}                   | wrong-type | step 1 should be a map, but is text | write it as `{send: COMMAND, expect: REPLY}` or `{do: …}`
          services: {s: {reads: [~]}}                | wrong-type | item 1 of `reads` should be text, but is nothing | write one value
          services: {s: {groups: {g: {lag: {alert: soon}}}}} | wrong-type | `alert: soon` is not a number or a duration | write a number of waiting messages (`1000`) or an age (`5m`)
          services: {s: {groups: {g: {idempotency: yes}}}} | wrong-type | `idempotency` should be a map, but is text | write it like `{by: dedupe-store, key: header id}`
          policy: {naming: {pattern: "("}}           | wrong-type | `pattern: (` is not a regular expression: missing closing ) | correct it; the syntax is RE2's, without look-ahead and back-references
          policy: {envelope: avro}                   | wrong-type | `envelope` should be `cloudevents` or a map, but is text | write `{id: header id, correlation: header correlationid, …}`
          sextant: 2                                 | wrong-type | `sextant` states the version of the format, and the only one there is is 1 | write `sextant: 1`
          events: {A: {channel: orders}}             | unknown-reference | `orders` is not declared as a channel | declare it, or correct the name
          events: {A: {channel: A}}                  | unknown-reference | `A` is an event, but a channel is needed here | name a channel instead
          events: {A: {}, A: {}}                     | duplicate-name | `A` is written twice in this map | remove or rename one of them; the first is used meanwhile
          {events: {A: {}}, commands: {A: {}}}       | duplicate-name | `A` is both an event and a command | give each message a name of its own
          events: {A: {key: [a]}}                    | wrong-type | `key` should be a place in the message, but is a list | write a pointer into the payload (`/orderId`), `header NAME`, `record NAME` or `routing-key`
          events: {A: {schema: [a]}}                 | wrong-type | `schema` should be a file or a schema, but is a list | name a file, or write the JSON Schema as a map
          events: {A: {schema: 'http://a.b/c.json'}} | reference-leaves-catalog | `http://a.b/c.json` is not a file, and nothing is fetched from a network | keep a copy below the root and name that
          events: {A: {sla: {latency: []}}}          | wrong-type | `latency` should be a duration such as `30s`, but is a list | write a number with its unit
          events: {A: {sla: {size: 4 kb}}}           | wrong-type | `size: 4 kb` is not a size | write it like `4KiB`; the units are B, KiB, MiB, GiB, KB, MB and GB
          events: {A: {versions: {1: {since: []}}}}  | wrong-type | `since` should be a date, but is a list | write it like `2026-03-01`
          channels: {c: {partitions: []}}            | wrong-type | `partitions` should be a whole number, but is a list | write a number such as `12`
          channels: {c: {partitions: 1e3}}           | wrong-type | `partitions: 1e3` is not a whole number above zero | write a number such as `12`
          channels: {c: {per-partition: {produce: 10}}} | unit-missing | `produce: 10` has no unit | write a throughput with its unit, as in `10KiB/s` or `10MiB/s`
          channels: {c: {per-partition: {produce: 10MiB}}} | wrong-type | `produce: 10MiB` is not a throughput | write it like `10MiB/s`; the units are B, KiB, MiB, GiB, KB, MB and GB
          flows: {f: {steps: a}}                     | wrong-type | `steps` should be a list, but is text | write each step as `- {send: COMMAND, expect: REPLY}`
          flows: {f: {starts: {with: []}}}           | wrong-type | `with` should be text, but is a list | write one value
          services: {s: {entry-points: {e: {outcomes: a}}}} | wrong-type | `outcomes` should be a map, but is text | write each outcome as `label: Message`, or `none`
          services: {s: {groups: {g: {lag: {alert: []}}}}} | wrong-type | `alert` should be a number or a duration, but is a list | write a number of waiting messages (`1000`) or an age (`5m`)
          services: {s: {reads: [a, [b]]}}           | wrong-type | item 2 of `reads` should be text, but is a list | write one value
          services: {s: {consumes: [a]}}             | wrong-type | `consumes` should be a map by name, but is a list | write `NAME: {…}` for each
          services: {s: {publishes: {A: {}}}}        | unknown-reference | `A` is not declared as a message | declare it, or correct the name
          {events: {A: {}}, services: {s: {consumes: {A: {group: [g]}}}}} | wrong-type | `group` should be text, but is a list | write one value
          policy: {require: [[sla]]}                 | wrong-type | item 1 of `require` should be a fact that can be required, but is a list | name one, such as `sla`
          policy: {require: [slo]}                   | wrong-type | item 1 of `require`, `slo`, is not a fact that can be required | did you mean `sla`?
          policy: {require: [.sla]}                  | wrong-type | item 1 of `require`, `.sla`, is not a fact that can be required | did you mean `sla`?
          policy: {require: [events.lag]}            | wrong-type | item 1 of `require`, `events.lag`, is not a fact that can be required | did you mean `events.sla`?
          policy: {require: [eventssla]}             | wrong-type | item 1 of `require`, `eventssla`, is not a fact that can be required | did you mean `events.sla`?
          brokers: {b: {profile: [a]}}               | wrong-type | `profile` should be text, but is a list | write one value
          schemas: [a]                               | wrong-type | `schemas` should be a map by name, but is a list | write `NAME: {…}` for each
          {channels: {x-c: {}}, events: {B: {channel: x-c}}} | unknown-reference | `x-c` is not declared as a channel | declare it, or correct the name
          {services: {a: {}}, actors: {a: {}}}       | duplicate-name | `a` is both a service and an actor | give one of them another name
          """)
  void saysWhatIsWrongAndWhatToDo(String text, String rule, String message, String help)
      throws IOException {
    String head = text.startsWith("{") || text.startsWith("sextant") ? "" : "sextant: 1\n";
    String body = text.startsWith("{") ? "{sextant: 1, " + text.substring(1) : text;
    List<String> said =
        new Folder(temp)
                .file("catalog.yaml", head + body + "\n")
                .catalogs("catalog.yaml")
                .get(0)
                .findings()
                .stream()
                .map(f -> f.ruleName() + " | " + f.message() + " | " + f.help())
                .toList();
    assertEquals(List.of(rule + " | " + message + " | " + help), said);
  }
}
