package dev.sextant.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.rules.Design;
import dev.sextant.rules.InlineDesign;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CausalGraphTest {
  private static final String SAGA =
      """
      commands: {Open: {}, Reserve: {}, Charge: {}, Ship: {}, Release: {}, Close: {}}
      replies: {Done: {to: [Open, Reserve, Charge, Ship, Release, Close]}, No: {to: Charge, outcome: failure}}
      services:
        boss: {entry-points: {Buy: {on: http}}}
        worker:
          consumes:
            Open: {outcomes: {ok: Done}}
            Reserve: {outcomes: {ok: Done}}
            Charge: {outcomes: {ok: Done, no: No}}
            Ship: {outcomes: {ok: Done}}
            Release: {outcomes: {ok: Done}}
            Close: {outcomes: {ok: Done}}
      flows:
        buy:
          style: orchestration
          coordinator: boss
          starts: {with: Buy, at: boss}
          steps:
            - {do: opens it, undo: Close, undone: Done}
            - {do: writes a line, undo: strikes the line out}
            - {send: Reserve, expect: Done, undo: Release, undone: Done}
            - {send: Charge, expect: Done, reject: [No], on-timeout: undo-all, undo: Open}
            - {send: Ship, expect: Done}
      """;

  @Test
  void aCoordinatorGoesOnStepByStep() {
    CausalGraph graph = InlineDesign.of(SAGA).causality();
    Reaction buy = graph.startOf(InlineDesign.of(SAGA).catalog().flows().get("buy")).get(0);
    assertEquals("Buy", buy.place().path().name());
    Reaction start = graph.after(graph.beginnings().get(0)).get(0).to();
    assertEquals("START: Reserve", shown(start));
    Reaction reserved = graph.after(start).get(1).to();
    assertEquals("DONE Reserve: Charge", shown(reserved));
    assertEquals(
        List.of("DONE Charge: Ship", "REFUSED Charge: Release", "SILENT Charge: Open"),
        moves(graph, reserved));
  }

  @Test
  void onTheWayBackTheLastUndoComesFirst() {
    CausalGraph graph = InlineDesign.of(SAGA).causality();
    Reaction refused = move(graph, "REFUSED Charge: Release");
    assertEquals(List.of("UNDONE Reserve: Close"), moves(graph, refused));
    assertEquals(List.of("UNDONE opens it: "), moves(graph, move(graph, "UNDONE Reserve: Close")));
    Reaction silent = move(graph, "SILENT Charge: Open");
    assertEquals(List.of("UNDONE Charge: Release"), moves(graph, silent));
  }

  @Test
  void anUndoThatNamesACommandIsSent() {
    Design design = InlineDesign.of(SAGA);
    assertEquals("[boss]", senders(design, "Close").toString());
    assertEquals("[boss]", senders(design, "Release").toString());
    assertTrue(design.catalog().publicationsOf("Close").get(0).implied());
  }

  @Test
  void aReplyThatAnswersManyCommandsConnectsNothingByItsName() {
    CausalGraph graph = InlineDesign.of(SAGA).causality();
    assertEquals(List.of(), graph.reactionsTo("Done"));
    assertEquals("REFUSED Charge: Release", shown(graph.reactionsTo("No").get(0)));
  }

  @Test
  void aReplyReachesWhoAsked() {
    CausalGraph graph =
        InlineDesign.of(
                """
                commands: {A: {}, B: {}}
                replies: {Done: {to: [A, B]}}
                services:
                  a: {publishes: {A: {}}, consumes: {Done: {}}}
                  b: {publishes: {B: {}}, consumes: {Done: {}}}
                  worker: {consumes: {A: {outcomes: {ok: Done}}, B: {outcomes: {ok: Done}}}}
                """)
            .causality();
    Reaction handling = graph.reactionsTo("A").get(0);
    assertEquals(
        List.of("a"), graph.after(handling).stream().map(link -> link.to().service()).toList());
    Chain chain = graph.chainsFrom(List.of(graph.beginnings().get(0)), any -> true).get(2);
    assertEquals(List.of("A", "Done"), chain.messages());
    assertEquals(List.of("a", "worker"), chain.services());
  }

  @Test
  void oneReplyWithAStatusLeadsWhereItsValueSays() {
    CausalGraph graph =
        InlineDesign.of(
                """
                commands: {Check: {}, Go: {}, Stop: {}}
                replies: {Checked: {to: Check}}
                services:
                  boss: {}
                  worker: {consumes: {Check: {outcomes: {yes: Checked where /ok is yes}}}}
                flows:
                  f:
                    coordinator: boss
                    steps:
                      - {do: opens, undo: Stop}
                      - {send: Check, expect: Checked where /ok is yes, reject: [Checked where /ok is no]}
                      - {send: Go}
                """)
            .causality();
    assertEquals(List.of("DONE Check: Go"), moves(graph, graph.reactionsTo("Check").get(0)));
  }

  @Test
  void whatNobodyExplainsBeginsHere() {
    CausalGraph graph =
        InlineDesign.of(
                """
                events: {A: {}, B: {}, C: {}}
                actors: {customer: {kind: person, publishes: {A: {}}}}
                services:
                  s: {consumes: {A: {outcomes: {b: B}}}, publishes: {B: {}, C: {}}}
                  t: {entry-points: {Later: {after: B}, Now: {on: http}}}
                """)
            .causality();
    assertEquals(
        List.of(
            "services.s.publishes.C", "services.t.entry-points.Now", "actors.customer.publishes.A"),
        graph.beginnings().stream().map(r -> r.place().path().toString()).toList());
    assertEquals("Later", graph.reactionsTo("B").get(0).place().path().name());
  }

  @Test
  void circlesEnd() {
    CausalGraph graph =
        InlineDesign.of(
                """
                events: {A: {}, B: {}}
                services:
                  s: {consumes: {A: {outcomes: {b: B}}}}
                  t: {consumes: {B: {outcomes: {a: A}}}}
                """)
            .causality();
    List<Chain> chains = graph.chainsFrom(graph.reactionsTo("A"), any -> true);
    assertEquals(List.of("[]", "[B]"), chains.stream().map(c -> c.messages().toString()).toList());
  }

  @Test
  void realSagasStayApart() throws IOException {
    var loaded =
        new CatalogLoader(Path.of(""), CatalogLoader.DEFAULT_MAX_BYTES)
            .load(Path.of("samples/ftgo"))
            .get(0);
    CausalGraph graph = Design.of(loaded.catalog(), LocalDate.of(2026, 12, 1)).causality();
    for (Reaction start : graph.beginnings()) {
      List<String> flows =
          graph.chainsFrom(List.of(start), any -> true).stream()
              .map(chain -> String.valueOf(chain.last().flow()))
              .filter(name -> !name.equals("null"))
              .distinct()
              .toList();
      assertEquals(start.flow() == null ? List.of() : List.of(String.valueOf(start.flow())), flows);
    }
  }

  private static List<String> senders(Design design, String message) {
    return design.catalog().publicationsOf(message).stream().map(p -> p.service()).toList();
  }

  private static List<String> moves(CausalGraph graph, Reaction reaction) {
    return graph.after(reaction).stream()
        .map(Link::to)
        .filter(next -> next.turn() != null)
        .map(CausalGraphTest::shown)
        .toList();
  }

  private static Reaction move(CausalGraph graph, String shown) {
    return graph.reactions().stream()
        .filter(reaction -> reaction.turn() != null && shown(reaction).equals(shown))
        .findFirst()
        .orElseThrow();
  }

  private static String shown(Reaction reaction) {
    Turn turn = reaction.turn();
    if (turn == null) {
      return reaction.place().path().toString();
    }
    String step = turn.step() == null ? "" : " " + turn.step().title();
    return turn.occasion()
        + step
        + ": "
        + reaction.emits().stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
