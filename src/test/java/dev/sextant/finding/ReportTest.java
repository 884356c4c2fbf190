package dev.sextant.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One defect is one finding, and one missing fact of many things is one finding too. */
class ReportTest {
  private static final RuleInfo RULE = new RuleInfo("no-owner", Stage.EVENTS, Severity.WARNING);
  private final SourceFile file = new SourceFile("a.yaml", "one\ntwo\nthree\nfour\nfive\nsix\n");
  private final Report report = new Report(RULE);

  private Place place(int line, String... names) {
    return new Place(CatalogPath.of(names), new SourceSpan(file, line, 1, line, 3));
  }

  private void gather(Place... places) {
    report.gather(
        List.of(places), g -> g.count() + " lack it: " + g.names(), "state it", "and this one");
  }

  @Test
  void whatManyThingsLackIsOneFindingASection() {
    gather(place(1, "events", "A"), place(2, "events", "B"), place(3, "commands", "C"));
    List<Finding> findings = report.findings();
    assertEquals(
        List.of("2 lack it: `A` and `B`", "1 lack it: `C`"),
        findings.stream().map(Finding::message).toList());
    assertEquals(List.of("events", "commands"), findings.stream().map(Finding::subject).toList());
    assertEquals(1, findings.get(0).notes().size());
  }

  @Test
  void itsIdentityDoesNotChangeWithTheCount() {
    gather(place(1, "events", "A"));
    Report grown = new Report(RULE);
    grown.gather(
        List.of(place(1, "events", "Z"), place(2, "events", "A")),
        Gathered::names,
        "state it",
        "x");
    assertEquals(report.findings().get(0).identity(), grown.findings().get(0).identity());
  }

  @Test
  void manyNamesAreCutShort() {
    Place[] many =
        Stream.of("A", "B", "C", "D", "E", "F")
            .map(n -> place(1, "events", n))
            .toArray(Place[]::new);
    gather(many);
    assertEquals("6 lack it: `A`, `B`, `C`, `D` and 2 more", report.findings().get(0).message());
  }

  @Test
  void oneFactInheritedByManyIsToldOnceWithEachAsANote() {
    Place group = place(1, "services", "pay", "groups", "g", "retry");
    report.at(group, "the group never gives up", "limit it").note(place(2, "a"), "used here");
    report.at(group, "the group never gives up", "limit it").note(place(3, "b"), "used here");
    assertEquals(1, report.findings().size());
    assertEquals(2, report.findings().get(0).notes().size());
  }

  @Test
  void whatAnotherRuleSaysBetterIsLeftOutAlsoOfAGatheredFinding() {
    gather(place(1, "events", "A"), place(2, "events", "B"));
    report.at(place(3, "events", "C"), "about C", "do").detail("d");
    List<Report.Replaced> elsewhere =
        List.of(
            new Report.Replaced("no-owner", CatalogPath.of("events", "A")),
            new Report.Replaced("no-owner", CatalogPath.of("events", "C")),
            new Report.Replaced("another-rule", CatalogPath.of("events", "B")));
    assertEquals(
        List.of("1 lack it: `B`"),
        report.findings(elsewhere).stream().map(Finding::message).toList());
  }
}
