package dev.sextant.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.rules.InlineDesign;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CirclesTest {
  @Test
  void whatLeadsBackToItselfIsOnACircleAndWhatLeadsIntoItIsNot() {
    String yaml =
        """
        events: {Start: {}, Ping: {}, Pong: {}, Told: {}}
        services:
          a: {entry-points: {go: {on: http, outcomes: {x: Start}}}}
          b: {consumes: {Start: {outcomes: {x: Ping}}, Pong: {outcomes: {again: Ping, enough: none}}}}
          c: {consumes: {Ping: {outcomes: {x: [Pong, Told]}}}}
          d: {consumes: {Told: {}}}
        """;
    Set<String> circle = Set.of("Ping", "Pong");
    assertEquals(Map.of("b Pong", circle, "c Ping", circle), circles(yaml));
  }

  @Test
  void serviceThatTakesPartTwiceIsNoCircle() {
    assertEquals(
        Map.of(),
        circles(
            """
            events: {One: {}, Two: {}, Three: {}}
            services:
              a: {entry-points: {go: {on: http, outcomes: {x: One}}}, consumes: {Two: {outcomes: {x: Three}}}}
              b: {consumes: {One: {outcomes: {x: Two}}, Three: {}}}
            """));
  }

  @Test
  void oneReplyToManyCommandsIsNoCircle() {
    assertEquals(
        Map.of(),
        circles(
            """
            commands: {A: {}, B: {}}
            replies: {Done: {to: [A, B]}}
            services:
              boss: {entry-points: {go: {on: http}}}
              worker: {consumes: {A: {outcomes: {ok: Done}}, B: {outcomes: {ok: Done}}}}
            flows:
              f:
                style: orchestration
                coordinator: boss
                starts: {with: go, at: boss}
                steps: [{send: A, expect: Done}, {send: B, expect: Done}]
            """));
  }

  @Test
  void handlerThatAnswersWithItsOwnMessageIsOne() {
    String yaml = "events: {E: {}}\nservices: {a: {consumes: {E: {outcomes: {x: E}}}}}\n";
    assertEquals(Map.of("a E", Set.of("E")), circles(yaml));
  }

  @Test
  void longCircleTakesNoStack() {
    int length = 20_000;
    String events =
        IntStream.range(0, length)
            .mapToObj("E%d: {}"::formatted)
            .collect(Collectors.joining(", ", "events: {", "}\n"));
    String handlers =
        IntStream.range(0, length)
            .mapToObj(
                i ->
                    "  s%d: {consumes: {E%<d: {outcomes: {x: E%d}}}}\n"
                        .formatted(i, (i + 1) % length))
            .collect(Collectors.joining("", "services:\n", ""));
    assertEquals(length, circles(events + handlers).size());
  }

  private static Map<String, Set<String>> circles(String yaml) {
    CausalGraph graph = InlineDesign.of(yaml).causality();
    Circles circles = Circles.of(graph);
    Map<String, Set<String>> found = new TreeMap<>();
    for (Reaction reaction : graph.reactions()) {
      Set<String> messages = circles.messagesWith(reaction);
      if (!messages.isEmpty()) {
        found.put(reaction.service() + " " + reaction.trigger(), messages);
      }
    }
    return found;
  }
}
