package dev.sextant.catalog.loader;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a waiver holds for, and until when. */
class WaiverExtentTest {
  private static final String ALLOW = "# sextant: allow r until 2027-03-31 because R";

  @TempDir private Path temp;

  /** {@code #} stands for a waiver that ends its line, {@code ↵} for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          events:↵  #↵  A: {key: /id}↵  B: {}                                        | events.A events.A.key
          events:↵  A: {key: /id} #↵  B: {}                                          | events.A events.A.key
          events:↵  A:↵    #↵    key: /id↵  B: {}                                    | events.A.key
          x-o: 1↵#↵events:↵  A: {key: /id}↵  B: {}                                   | events.A events.A.key events.B
          events: {A: {key: /id}, B: {}} #                                           | events.A events.A.key events.B
          events: {A: {key: /id}, #↵  B: {}}                                         | events.A events.A.key events.B
          events: {A: {key: /id},↵  B: {} #↵  }                                      | events.B
          services:↵  #↵  s: {consumes: {A: {}}}↵  t: {}                             | services.s services.s.consumes.A
          services:↵  s:↵    consumes:↵      #↵      A: {}                           | services.s.consumes.A
          services:↵  s:↵    summary: "a↵      b" #↵    consumes: {A: {}}            |
          services:↵  s:↵    #↵    consumes: {A: {}}                                 | services.s.consumes.A
          flows:↵  f:↵    steps:↵    - do: x↵    #↵    - do: y↵    - do: z           | flows.f.steps.2
          flows:↵  f:↵    steps:↵    - do: x↵    - do: >- #↵        y↵    - do: z    | flows.f.steps.2
          flows:↵  f:↵    steps:↵    - do: x #↵    - do: y                           | flows.f.steps.1
          flows:↵  f: {steps: [{do: x},↵    #↵    {do: y}]}                          | flows.f.steps.2
          """)
  void aCommentHoldsForTheThingBelowItOrBeforeItAndAllThatIsInIt(String text, String expected)
      throws IOException {
    String events = text.contains("events") ? "" : "events: {A: {}}\n";
    Folder folder =
        new Folder(temp)
            .file(
                "catalog.yaml",
                text.replaceFirst("#", ALLOW).replace('↵', '\n')
                    + "\nsextant: 1\nsystem: S\n"
                    + events);
    LoadedCatalog loaded = folder.loaded();
    assertEquals(List.of(), loaded.findings().stream().map(Folder::line).toList());
    Waiver waiver = loaded.waivers().get(0);
    assertTrue(waiver.isInline());
    assertEquals(expected == null ? "" : expected, covered(waiver, loaded.catalog()));
  }

  /** A file of one team must not silence what others say of theirs. */
  @Test
  void aSectionIsOnlyWhatTheFileHasOfIt() throws IOException {
    LoadedCatalog loaded =
        new Folder(temp)
            .file("a.yaml", "sextant: 1\nsystem: S\n" + ALLOW + "\nevents:\n  A: {key: /id}\n")
            .file("b.yaml", "sextant: 1\nevents:\n  B: {key: /id}\n")
            .loaded();
    assertEquals("events.A events.A.key", covered(loaded.waivers().get(0), loaded.catalog()));
  }

  @ParameterizedTest
  @CsvSource({
    "events.A, events.A events.A.key",
    "events.A.key, events.A.key",
    "events, events.A events.A.key events.B",
    "events.*, events.A events.A.key events.B",
    "services.*.consumes.A, services.s.consumes.A",
    "*, events.A events.A.key events.B services.s services.s.consumes.A"
  })
  void aConfigurationsHoldsForWhateverHasItsPath(String at, String expected) throws IOException {
    LoadedCatalog loaded =
        new Folder(temp)
            .file(
                "catalog.yaml",
                """
                sextant: 1
                system: S
                events: {A: {key: /id}, B: {}}
                services: {s: {consumes: {A: {}}}}
                """)
            .file(
                ".sextant.yaml",
                "waivers: [{rule: r, at: \"" + at + "\", reason: R, until: 2027-03-31}]\n")
            .loaded();
    Waiver waiver = loaded.configuration().waivers().get(0);
    assertFalse(waiver.isInline());
    assertEquals(expected, covered(waiver, loaded.catalog()));
  }

  @Test
  void itHoldsOnItsLastDay() throws IOException {
    Waiver waiver =
        new Folder(temp)
            .file("catalog.yaml", "sextant: 1\nsystem: S\nevents: {A: {}} " + ALLOW)
            .loaded()
            .waivers()
            .get(0);
    assertFalse(waiver.isOver(LocalDate.of(2027, 3, 30)));
    assertFalse(waiver.isOver(LocalDate.of(2027, 3, 31)));
    assertTrue(waiver.isOver(LocalDate.of(2027, 4, 1)));
  }

  private static String covered(Waiver waiver, Catalog catalog) {
    Stream<Place> messages =
        catalog.messages().stream().flatMap(m -> Stream.of(m.place(), m.key().place())).distinct();
    Stream<Place> services = catalog.services().values().stream().map(Service::place);
    Stream<Place> consumers = catalog.subscriptions().stream().map(Subscription::place);
    Stream<Place> steps =
        catalog.flows().values().stream().flatMap(f -> f.steps().value().stream()).map(Step::place);
    return Stream.of(messages, services, consumers, steps)
        .flatMap(places -> places)
        .filter(waiver::covers)
        .map(place -> place.path().toString())
        .collect(joining(" "));
  }
}
