package dev.sextant.render.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.Golden;
import dev.sextant.catalog.Catalog;
import dev.sextant.flow.CausalGraph;
import dev.sextant.render.diagram.Diagrams.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What charts show, on the samples and on small catalogs. */
class ChartsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/charts");
  private static final List<Kind> KINDS = List.of(Kind.CAUSAL, Kind.CONTEXT, Kind.TOPOLOGY);

  private static final String SMALL =
      """
      sextant: 1
      system: S
      contexts: {left: {owner: us}, right: {}}
      events: {Begun: {context: left}, Ping: {context: left}, Pong: {context: right}, Unheard: {context: right}, Unsaid: {}}
      commands: {Ask: {context: right}}
      services:
        a: {context: left, entry-points: {go: {on: http, outcomes: {x: [Begun, Ask]}}}, consumes: {Pong: {outcomes: {x: Ping, y: none}}, Unsaid: {}}}
        b: {context: right, consumes: {Ping: {outcomes: {x: [Pong, Unheard]}}}}
        c: {context: right, calls: {a: {for: a quote}}, consumes: {Begun: {outcomes: {x: Ping}}}}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"shop", "ftgo"})
  void samplesLookAsTheyDid(String sample) throws IOException {
    Catalog catalog = Samples.sample(sample);
    for (Kind kind : KINDS) {
      List<Picture> pictures = pictures(catalog, kind);
      Path file = GOLDEN.resolve(sample).resolve(kind.name().toLowerCase(Locale.ROOT) + ".puml");
      Golden.check(file, joined(pictures, Picture::plantUml));
      Path mermaid = file.resolveSibling(kind.name().toLowerCase(Locale.ROOT) + ".mmd");
      Golden.check(mermaid, joined(pictures, Picture::mermaid));
    }
  }

  @Test
  void deadEndsCirclesAndHiddenFlowsAreMarkedAndExplained() throws IOException {
    String causal = only(SMALL, Kind.CAUSAL).plantUml();
    Golden.check(GOLDEN.resolve("small.puml"), causal);
    Golden.check(GOLDEN.resolve("small.mmd"), only(SMALL, Kind.CAUSAL).mermaid());
    for (String words :
        List.of(
            "on a circle",
            "a hidden flow",
            "nobody consumes it",
            "nobody sends it",
            "nobody handles it")) {
      assertTrue(causal.contains(words), words);
    }
    assertTrue(causal.contains("sextant explain event-without-consumer"), causal);
    assertTrue(DiagramImages.svg(causal).length > 0);
  }

  @Test
  void legendExplainsOnlyWhatIsThere() {
    String shop =
        only(
                "sextant: 1\nsystem: S\nevents: {E: {}}\nservices: {a: {publishes: {E: {}}}, b: {consumes: {E: {}}}}\n",
                Kind.CAUSAL)
            .plantUml();
    String legend = shop.substring(shop.indexOf("legend right"));
    assertTrue(legend.contains("an event"), legend);
    for (String words :
        List.of("command", "reply", "circle", "hidden", "nobody", "another picture")) {
      assertFalse(legend.contains(words), legend);
    }
  }

  @Test
  void partialViewHasNoDeadEnds() {
    String causal =
        only(SMALL.replace("system: S", "system: S\nscope: partial"), Kind.CAUSAL).plantUml();
    assertFalse(causal.contains("nobody"), causal);
  }

  @Test
  void externalServiceIsAnEndToo() {
    String yaml =
        "sextant: 1\nsystem: S\nevents: {E: {}}\nservices: {a: {publishes: {E: {}}}, b: {kind: external, consumes: {E: {}}}}\n";
    assertFalse(only(yaml, Kind.CAUSAL).plantUml().contains("nobody"));
  }

  @Test
  void contextsTellTheirOwnersAndWhatFlowsBetweenThem() {
    String context = only(SMALL, Kind.CONTEXT).mermaid();
    assertTrue(context.contains("(\"left<br/>us<br/>1 service, 2 messages\")"), context);
    assertTrue(context.contains("nobody is said to own it"), context);
    assertTrue(
        context.lines().anyMatch(l -> l.matches(".*left -->\\|\"Begun<br/>Ping\"\\| n\\d_right")),
        context);
    assertTrue(
        context.lines().anyMatch(l -> l.matches(".*right -.->\\|\"a quote\"\\| n\\d_left")),
        context);
  }

  @Test
  void longListsOfNamesAreCut() {
    String events =
        "abcdefgh"
            .chars()
            .mapToObj(c -> "E" + (char) c)
            .collect(Collectors.joining(": {}, ", "events: {", ": {}}"));
    String yaml =
        "sextant: 1\nsystem: S\n"
            + events
            + "\nservices:\n  a: {context: l, publishes: {Ea: {}, Eb: {}, Ec: {}, Ed: {}, Ee: {}}}\n  b: {context: r, consumes: {Ea: {}, Eb: {}, Ec: {}, Ed: {}, Ee: {}}}\ncontexts: {l: {}, r: {}}\n";
    String mermaid = only(yaml, Kind.CONTEXT).mermaid();
    assertTrue(mermaid.contains("\"Ea<br/>Eb<br/>Ec<br/>#43; 2 more\""), mermaid);
  }

  @Test
  void flowShowsOnlyWhatItReaches() throws IOException {
    Catalog shop = Samples.sample("shop");
    Diagrams diagrams = new Diagrams(new FileNames(), false);
    List<Picture> pictures =
        diagrams.list(shop, CausalGraph.of(shop), Kind.CAUSAL, Set.of("returns"));
    assertEquals(1, pictures.size());
    String returns = pictures.get(0).mermaid();
    assertTrue(returns.contains("ReturnAccepted") && returns.contains("payment-service"), returns);
    assertFalse(returns.contains("ReserveStock") || returns.contains("ShipmentLost"), returns);
  }

  @Test
  void catalogWithNothingInItHasNoPictures() {
    Catalog empty = Samples.yaml("sextant: 1\nsystem: S\n");
    KINDS.forEach(kind -> assertEquals(List.of(), pictures(empty, kind)));
  }

  @Test
  void linkLeadsToTheThingAndTellsWhatItIs() throws IOException {
    String svg =
        new String(
            DiagramImages.svg(only(SMALL, Kind.CAUSAL).plantUml()),
            java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(svg.contains("href=\"#message-Unheard\""), svg);
    assertTrue(svg.contains("<title>event Unheard of right · nobody consumes it"), svg);
  }

  private static Picture only(String yaml, Kind kind) {
    List<Picture> pictures = pictures(Samples.yaml(yaml), kind);
    assertEquals(1, pictures.size());
    return pictures.get(0);
  }

  private static List<Picture> pictures(Catalog catalog, Kind kind) {
    return Diagrams.of(catalog, CausalGraph.of(catalog), kind);
  }

  private static String joined(
      List<Picture> pictures, java.util.function.Function<Picture, String> text) {
    return pictures.stream().map(text).collect(Collectors.joining("\n"));
  }
}
