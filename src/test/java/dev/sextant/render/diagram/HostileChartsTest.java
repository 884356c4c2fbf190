package dev.sextant.render.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.flow.CausalGraph;
import dev.sextant.render.diagram.Diagrams.Kind;
import dev.sextant.render.diagram.language.Anchors;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that mean something to a diagram language are shown in charts and not obeyed. */
class HostileChartsTest {
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
  private static final String TEXT = "(?:[\\p{L}\\p{Nd} .,()\\-_/·•…:]|#\\d+;|<br/>)*";
  private static final String ALIAS = "n\\d+(?:_[a-z0-9_]+)?";

  private static final Pattern MERMAID_LINE =
      Pattern.compile(
          "---|title: \"(?:[\\p{L}\\p{Nd} .,()\\-_/·•…:]|\\\\U[0-9A-F]{8})*\"|flowchart (LR|TD)"
              + "|A[\\[\\](){}>]{1,2}\"T\"[\\[\\](){}]{1,2}:::\\w+"
              + "|A (-->|-\\.->|==>)(\\|\"T\"\\|)? A"
              + "|legend\\[\"T\"\\]:::legend|classDef \\w+ [\\w:#,\\- ]+|linkStyle [\\d,]+ [\\w:#,\\- ]+");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void seededNamesAreDrawnAsTheyStand(int seed) throws IOException {
    Catalog catalog = Samples.yaml(HostileCatalog.yaml(new Random(seed)));
    for (Kind kind : List.of(Kind.CAUSAL, Kind.CONTEXT, Kind.TOPOLOGY)) {
      for (Picture picture : Diagrams.of(catalog, CausalGraph.of(catalog), kind)) {
        String plantUml = picture.plantUml();
        String own = plantUml.replace("!pragma layout smetana\n", "");
        assertFalse(own.contains("%") || own.contains("!"), plantUml);
        assertEquals(1, plantUml.split("@enduml", -1).length - 1, plantUml);
        String svg = new String(DiagramImages.svg(plantUml), UTF_8);
        assertFalse(svg.contains("<script") || svg.contains("<image"), svg);
        HREF.matcher(svg)
            .results()
            .map(found -> found.group(1))
            .forEach(link -> assertTrue(link.matches("#[a-z]+-[A-Za-z0-9_.:-]+"), link));
        picture.mermaid().lines().forEach(HostileChartsTest::assertMermaid);
      }
    }
  }

  /** Beyond the words of the language, a line holds aliases and escaped text only. */
  private static void assertMermaid(String line) {
    String shape =
        line.strip()
            .replaceAll("(?<=[\\[({>|])\"" + TEXT + "\"(?=[\\])}|])", "\"T\"")
            .replaceAll("^" + ALIAS + "(?= |[\\[({>])", "A")
            .replaceAll("(?<= )" + ALIAS + "$", "A");
    assertTrue(MERMAID_LINE.matcher(shape).matches(), line + "\n" + shape);
  }

  @Test
  void onlyHarmlessLinksAreTaken() {
    for (String link :
        List.of(
            "javascript:alert(1)",
            "JAVASCRIPT:x",
            "data:text/html,x",
            "//evil.example",
            "file:///etc/passwd",
            "../x.svg",
            "a/b.svg",
            "x.html",
            "https://x.example/]]",
            "https://x.example/{a}",
            "https://x.example/\n",
            "#",
            "")) {
      assertFalse(Anchors.isHarmless(link), link);
    }
    assertTrue(Anchors.isHarmless("#" + Anchors.of("message", "a b]]<\"\u0000订单")));
    assertTrue(Anchors.isHarmless("https://wiki.example.com/runbooks/orders?x=1#top"));
    assertTrue(Anchors.isHarmless("Shop-causal-订单.svg"));
    assertEquals("message-order.placed-v1_x", Anchors.of("message", "order.placed-v1_x"));
    assertEquals("message-a:20:b:3a:", Anchors.of("message", "a b:"));
  }
}
