package dev.sextant.catalog.loader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sextant.finding.SourceSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which comments waive what, and what is said of those that do not. */
class InlineWaiversTest {
  private static final String ALLOW = "# sextant: allow dual-write until 2027-03-31 because R\n";

  @TempDir private Path folder;

  @Test
  void itHoldsForTheThingBelow() {
    assertWaived(
        "services.a",
        """
        services:
          # sextant: allow dual-write until 2027-03-31 because R
          a: {}
          b: {}
        """);
  }

  @Test
  void theThingEndsWhereItsLastPartEnds() {
    Waiver waiver =
        load("""
                services:
                  # sextant: allow dual-write until 2027-03-31 because R
                  a:
                    publishes:
                      A: {}
                # other
                  b: {}
                """)
            .waivers()
            .get(0);
    assertEquals("3:3-5:12", range(((Waiver.Below) waiver.extent()).thing().span()));
    assertEquals("2:20-2:30", range(waiver.ruleSpan()));
    assertEquals("2:37-2:47", range(waiver.untilSpan()));
  }

  private static String range(SourceSpan s) {
    return "%d:%d-%d:%d".formatted(s.line(), s.column(), s.endLine(), s.endColumn());
  }

  @Test
  void commentsAndBlankLinesMayStandBetween() {
    assertWaived(
        "services.a services.a",
        """
        services:
          # sextant: allow dual-write until 2027-03-31 because R

          # what it is
          # sextant: allow hot-key until 2027-03-31 because S
          a: {}
        """);
  }

  @Test
  void severalRulesMayBeNamed() {
    String text = "events:\n  # sextant: allow %s until 2027-03-31 because R\n  a: {}\n";
    for (String rules : List.of("a, b", "a,b", "a b", "a and b", "a , b")) {
      assertEquals(
          List.of("a", "b"),
          load(text.formatted(rules)).waivers().stream().map(Waiver::rule).toList());
    }
  }

  @Test
  void theReasonIsTheRestOfTheLine() {
    String text =
        "events:\n  #sextant: allow a, until 2027-03-31, because it is: \"so\" # really \r\n  a: {}\n";
    assertEquals("it is: \"so\" # really", load(text).waivers().get(0).reason());
  }

  @Test
  void behindSomethingItHoldsForWhatStartsOnItsLine() {
    assertWaived(
        "services.a.consumes.X services.a.consumes.Y.dead-letter flows.f.steps.C flows.f.steps.2",
        """
        services:
          a:
            consumes:
              X: {retry: none, dead-letter: none} # sextant: allow a until 2027-03-31 because R
              Y:
                dead-letter: none # sextant: allow a until 2027-03-31 because R
        flows:
          f:
            steps:
              - send: C # sextant: allow a until 2027-03-31 because R
                expect: D
              - do: > # sextant: allow a until 2027-03-31 because R
                  x
        """);
  }

  @Test
  void stepsHaveTheNamesThatFindingsGiveThem() {
    assertWaived(
        "flows.f.steps.C flows.f.steps.2 flows.f.steps.3",
        """
        flows:
          f:
            steps:
              # sextant: allow a until 2027-03-31 because R
              - {send: C}
              # sextant: allow a until 2027-03-31 because R
              - do: x
              # sextant: allow a until 2027-03-31 because R
              -
                send: E
              - send: E
        """);
  }

  @Test
  void insideBracesIndentationSaysNothing() {
    assertWaived(
        "events.A events.B.sla",
        """
        events: {
            # sextant: allow a until 2027-03-31 because R
          A: {}, B: {
             # sextant: allow a until 2027-03-31 because R
          sla: none}}
        """);
  }

  @Test
  void aliasesAndValuesOnALineOfTheirOwnAreThingsToo() {
    assertWaived(
        "services.a.summary services.a.groups.h flows.f.steps.2",
        """
        services:
          a:
            summary:
              # sextant: allow a until 2027-03-31 because R
              long
            groups:
              g: &g {ack: per-message}
              # sextant: allow a until 2027-03-31 because R
              h: *g
        flows:
          f:
            steps:
              - &s {do: x}
              # sextant: allow a until 2027-03-31 because R
              - *s
        """);
  }

  @Test
  void inATextItIsText() {
    assertWaived(
        "services.c.summary",
        """
        services:
          a:
            summary: |
              # sextant: allow a until 2027-03-31 because R
              x
          b:
            summary: "one
              # sextant: allow a until 2027-03-31 because R"
            does#sextant: x
          c:
            summary: > # sextant: allow a until 2027-03-31 because R
              # sextant: allow a until 2027-03-31 because R
        """);
  }

  @Test
  void otherCommentsAreNothing() {
    assertEquals(
        List.of(),
        mistakes(
            """
            # sextant: 1
            # sextant: reads this file
            # Sextant allows nothing here
            # see "# sextant: allow RULE until DATE because REASON"
            # sextant:
            # sextant
            events: {}
            # sextant is done
            # sextant: until it is done, because of that
            # sextant: see until when this holds
            # sextant: see why, because it was so
            # sextant until because
            """));
  }

  @Test
  void byteOrderMarksAndOtherBreaksAndTabsAreFine() {
    assertWaived(
        "events.a events.b",
        "events:\r  # \r" + ALLOW.replace("\n", "\r") + "  a: {}\r  b: {} " + ALLOW);
    String text = "\uFEFFsextant: 1\r\nsystem: S\r\nevents:\r\n  " + ALLOW + "\r\n  é: {}\r\n";
    assertEquals(List.of("events.é"), load(text).waivers().stream().map(Waiver::at).toList());
    assertWaived("events.a", "events:\n\t" + ALLOW + "  a: {}\n");
    assertWaived("events.a", "events:\n  a: {}\t" + ALLOW);
  }

  @Test
  void itMayBeWrittenInManyWays() {
    String rest = "sextant: allow dual-write until 2027-03-31 because R\n";
    assertWaived(
        "events.A events.B events.C events.D",
        "events:\n  #%s  A: {}\n  #   %s  B: {}\n  ## %s  C: {}\n  #\tS%s  D: {}\n"
            .formatted(rest, rest, rest, rest.substring(1)));
  }

  @Test
  void aboveAnEndItStandsAboveNothing() {
    for (String end : List.of("events: {A: {},\n%s}\n", "flows: {f: {steps: [{do: x},\n%s]}}\n")) {
      String text = end.formatted(ALLOW) + "commands: {B: {}}\n";
      assertEquals(1, mistakes(text).size(), text);
      assertEquals(List.of(), load("sextant: 1\nsystem: S\n" + text).waivers());
    }
  }

  @Test
  void behindWhatIsWrittenTwiceTheyWaiveAgain() {
    String text = "x-own: {a: 1, a: 2}\nevents:\n  " + ALLOW + "  A: {}\n";
    assertEquals(
        List.of("events.A"),
        load("sextant: 1\nsystem: S\n" + text).waivers().stream().map(Waiver::at).toList());
  }

  @Test
  void mistakesAreFindings() {
    String comments =
        """
        alow hot-key until 2027-01-01 because R
        ignore hot-key
        disable-next-line hot-key because R
        allow
        allow hot-key
        allow: hot-key until 2027-01-01
        allow hot-key until 2027-01-01 because
        allow hot-key because R
        allow hot-key because R until 2027-01-01
        allow hot-key until 01/02/2027 because R
        allow hot-key until 31.12.2027 because R
        allow hot-key until 2027-2-1 because R
        allow hot-key until soon because R
        allow hot-key until 2027-02-30 because R
        allow hot-key until because R
        allow hot-key because R until
        alow hot-key until
        alow hot-key until 31.12.2027 because R
        alow hot-key until 01/02/2027 because R
        allows
        allow: hot-key and dual-write, and a Until: soon Because: R
        """;
    StringBuilder text = new StringBuilder("events:\n");
    comments.lines().forEach(line -> text.append("  # sextant: ").append(line).append("\n"));
    text.append("  # sextant allow hot-key until 2027-01-01 because R\n");
    text.append("  A: {}\n  # sextant: allow hot-key until 2027-01-01 because R\n");
    text.append("commands:\n# sextant: allow a until 2027-01-01 because R\n");
    text.append("# sextant: allow a until 2027-01-01 because R\n  B: {key: none}\n");
    text.append("# sextant: allow a until 2027-01-01 because R\n");
    assertEquals(
        """
        4:14 events.A: `alow` says nothing to Sextant, so this waives nothing / write `# sextant: allow hot-key until 2027-01-01 because R`
        5:14 events.A: `ignore` says nothing to Sextant, so this waives nothing / write `# sextant: allow hot-key until DATE because REASON`
        6:14 events.A: `disable-next-line` says nothing to Sextant, so this waives nothing / write `# sextant: allow hot-key until DATE because R`
        7:3 events.A: this waiver states no `rule`, and so waives nothing / write `# sextant: allow RULE until DATE because REASON`
        8:3 events.A: this waiver states no `until`, and so waives nothing / write `# sextant: allow hot-key until DATE because REASON`
        9:3 events.A: this waiver states no `because`, and so waives nothing / write `# sextant: allow hot-key until 2027-01-01 because REASON`
        10:3 events.A: this waiver states no `because`, and so waives nothing / write `# sextant: allow hot-key until 2027-01-01 because REASON`
        11:3 events.A: this waiver states no `until`, and so waives nothing / write `# sextant: allow hot-key until DATE because R`
        12:38 events.A: `until` comes before `because` in a waiver / write `# sextant: allow hot-key until 2027-01-01 because R`
        13:34 events.A: `until 01/02/2027` is not a day, so this waives nothing / write year, month and day: `2027-02-01` or `2027-01-02`
        14:34 events.A: `until 31.12.2027` is not a day, so this waives nothing / write year, month and day: `2027-12-31`
        15:34 events.A: `until 2027-2-1` is not a day, so this waives nothing / write year, month and day: `2027-02-01`
        16:34 events.A: `until soon` is not a day, so this waives nothing / write it like `2026-03-01`
        17:34 events.A: `until 2027-02-30` is not a day, so this waives nothing / write it like `2026-03-01`
        18:3 events.A: this waiver states no `until`, and so waives nothing / write `# sextant: allow hot-key until DATE because R`
        19:3 events.A: this waiver states no `until`, and so waives nothing / write `# sextant: allow hot-key until DATE because R`
        20:14 events.A: `alow` says nothing to Sextant, so this waives nothing / write `# sextant: allow hot-key until DATE because REASON`
        21:14 events.A: `alow` says nothing to Sextant, so this waives nothing / write `# sextant: allow hot-key until 2027-12-31 because R`
        22:14 events.A: `alow` says nothing to Sextant, so this waives nothing / write `# sextant: allow hot-key until DATE because R`
        23:14 events.A: `allows` says nothing to Sextant, so this waives nothing / write `# sextant: allow RULE until DATE because REASON`
        24:58 events.A: `until soon` is not a day, so this waives nothing / write it like `2026-03-01`
        25:3 events.A: a colon is missing after `sextant`, so this waives nothing / write `# sextant: allow hot-key until 2027-01-01 because R`
        27:3 : this comment stands above nothing, and so waives nothing / put it right above the line that it is for, and indent it like that line
        30:18 commands.B: `a` is waived twice for the same thing / keep one of the two comments; the first is used meanwhile
        32:1 : this comment stands above nothing, and so waives nothing / put it right above the line that it is for, and indent it like that line
        """,
        String.join("\n", mistakes(text.toString())) + "\n");
  }

  @Test
  void theTopOfAFileIsNoPlaceForThem() {
    assertEquals(
        List.of(
            "wrong-type sextant c.yaml:1:1: this comment stands above the file's first line, and"
                + " so waives nothing (put it above the thing that it is for; `.sextant.yaml`"
                + " waives a rule everywhere, with `at: \"*\"`)"),
        load("# sextant: allow hot-key until 2027-01-01 because R\nsextant: 1\nsystem: S\n")
            .findings()
            .stream()
            .map(Folder::line)
            .toList());
  }

  @Test
  void aFileFullOfThemIsReadInTime() {
    StringBuilder text = new StringBuilder("sextant: 1\nsystem: S\nevents:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  ").append(ALLOW.replace("dual-write", "r" + i)).append("  E").append(i);
      text.append(": {} # sextant: allow a until 2027-01-01 because R\n");
    }
    text.append("  # sextant: allow x until 2027-01-01 because R\n".repeat(20_000));
    LoadedCatalog loaded =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> load(text.toString()));
    assertEquals(40_000, loaded.waivers().size());
  }

  @Test
  void inWhatIsWrittenTwiceTheyWaiveNothing() {
    String twice =
        """
        events: {A: {}}
        flows:
          f: {steps: [{send: A}]}
          f:
            steps:
              - send: A
              # sextant: allow dual-write until 2027-03-31 because R
              - send: A
          f:
            steps:
              # sextant: allow dual-write until 2027-03-31 because R
              one: {}
        """;
    assertEquals(
        List.of(
            "9:7 : this comment stands above nothing, and so waives nothing",
            "13:7 : this comment stands above nothing, and so waives nothing"),
        mistakes(twice).stream().map(line -> line.substring(0, line.indexOf(" / "))).toList());
    assertEquals(List.of(), load("sextant: 1\nsystem: S\n" + twice).waivers());
  }

  @Test
  void aSecondOneOnALineIsTheFirstOnesText() {
    String text =
        """
        services:
          a: {role: "x # sextant"} # sextant: allow dual-write until 2027-03-31 because # sextant: no
        """;
    List<Waiver> waivers = load("sextant: 1\nsystem: S\n" + text).waivers();
    assertEquals(List.of("# sextant: no"), waivers.stream().map(Waiver::reason).toList());
    assertEquals("4:45-4:55", range(waivers.get(0).ruleSpan()));
  }

  @Test
  void aLineFullOfThemIsReadInTime() {
    String line = "events: {A: {}} " + "# sextant: allow x ".repeat(100_000) + "\n";
    assertEquals(1, assertTimeoutPreemptively(Duration.ofSeconds(20), () -> mistakes(line)).size());
  }

  private void assertWaived(String paths, String text) {
    LoadedCatalog loaded = load("sextant: 1\nsystem: S\n" + text);
    assertEquals(paths, String.join(" ", loaded.waivers().stream().map(Waiver::at).toList()), text);
    assertEquals(List.of(), mistakes(text));
  }

  private List<String> mistakes(String text) {
    return load("sextant: 1\nsystem: S\n" + text).findings().stream()
        .filter(f -> f.ruleName().equals("wrong-type") || f.ruleName().equals("duplicate-name"))
        .filter(f -> f.message().contains("waive") || f.detail().contains("extant"))
        .map(
            f ->
                "%d:%d %s: %s / %s"
                    .formatted(
                        f.place().span().line(),
                        f.place().span().column(),
                        f.subject(),
                        f.message(),
                        f.help()))
        .toList();
  }

  private LoadedCatalog load(String text) {
    return new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES)
        .load("c.yaml", text.getBytes(UTF_8));
  }
}
