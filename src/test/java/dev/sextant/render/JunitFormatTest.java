package dev.sextant.render;

import static dev.sextant.finding.Severity.ERROR;
import static dev.sextant.finding.Severity.NOTE;
import static dev.sextant.finding.Severity.WARNING;
import static dev.sextant.render.Samples.finding;
import static dev.sextant.render.Samples.linting;
import static dev.sextant.render.Samples.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.FailOn;
import dev.sextant.finding.Finding;
import dev.sextant.finding.PathPattern;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import dev.sextant.rules.Linting;
import dev.sextant.rules.Waived;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What viewers of test results show. */
class JunitFormatTest {
  private static final String SHOP = "sextant: 1\nsystem: Shop\n";
  private static final SourceFile FILE = new SourceFile("shop.yaml", "services:\n  a: {x: none}\n");

  @Test
  void whatFailsTheRunFailsATest() throws Exception {
    List<Finding> findings =
        List.of(
            finding(ERROR, place(FILE, "none", "services", "a", "x"), "`a` has no x", d -> {}),
            finding(WARNING, place(FILE, "a", "services", "a"), "w", d -> d.detail("y")),
            finding(NOTE, place(FILE, "a", "services", "a"), "n", d -> {}));
    Document report = print(FailOn.WARNING, List.of(linting(SHOP, findings)));
    List<Element> tests = all(report, "testcase");
    assertEquals("sample-rule: services.a.x", tests.get(0).getAttribute("name"));
    assertEquals("Shop.delivery", tests.get(0).getAttribute("classname"));
    assertEquals("shop.yaml", tests.get(0).getAttribute("file"));
    assertEquals("2", tests.get(0).getAttribute("line"));
    Element failure = all(report, "failure").get(0);
    assertEquals("`a` has no x", failure.getAttribute("message"));
    assertEquals("error", failure.getAttribute("type"));
    assertTrue(failure.getTextContent().contains("help: change it"), failure.getTextContent());
    assertEquals("sample-rule: services.a (y)", tests.get(1).getAttribute("name"));
    assertEquals(2, all(report, "failure").size());
    assertTrue(
        all(report, "system-out").get(0).getTextContent().startsWith("note[sample-rule]: n"));
    for (String element : List.of("testsuites", "testsuite")) {
      Element counts = all(report, element).get(0);
      assertEquals("3", counts.getAttribute("tests"));
      assertEquals("2", counts.getAttribute("failures"));
      assertEquals("0", counts.getAttribute("skipped"));
    }
  }

  @Test
  void aCatalogWithoutFindingsIsATestThatPasses() throws Exception {
    Linting shop = linting(SHOP, List.of());
    Linting returns = linting(SHOP.replace("Shop", "Returns"), List.of());
    Document report = print(FailOn.ERROR, List.of(shop, returns));
    assertEquals(2, all(report, "testcase").size());
    assertEquals("Returns", all(report, "testsuite").get(1).getAttribute("name"));
    assertEquals(0, all(report, "failure").size() + all(report, "skipped").size());
  }

  @Test
  void aWaivedFindingIsSkippedWithTheReason() throws Exception {
    Finding finding = finding(ERROR, place(FILE, "none", "services", "a"), "m", d -> {});
    SourceSpan span = finding.place().span();
    Waiver waiver =
        new Waiver(
            "sample-rule",
            "services.a",
            PathPattern.parse("services.a").orElseThrow(),
            "It goes in March.",
            LocalDate.of(2027, 3, 31),
            span,
            span);
    Linting clean = linting(SHOP, List.of());
    Linting linting =
        new Linting(
            clean.loaded(), clean.design(), List.of(), List.of(new Waived(finding, waiver)), 1);
    Document report = print(FailOn.NOTE, List.of(linting));
    assertEquals(0, all(report, "failure").size());
    assertEquals(
        "It goes in March. (until 2027-03-31)",
        all(report, "skipped").get(0).getAttribute("message"));
    assertEquals("1", all(report, "testsuites").get(0).getAttribute("skipped"));
  }

  @Test
  void everyFindingIsATestOfItsOwnWhateverItsName() throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      List<Finding> findings = new ArrayList<>(new HostileFindings(seed).findings(20));
      findings.addAll(findings.subList(0, 5));
      Document report = print(FailOn.NOTE, List.of(linting(SHOP, findings)));
      Set<String> names = new HashSet<>();
      all(report, "testcase").forEach(test -> names.add(test.getAttribute("name")));
      assertEquals(25, names.size(), "seed " + seed);
      List<Element> failures = all(report, "failure");
      for (int i = 0; i < 25; i++) {
        assertEquals(
            Legible.of(findings.get(i).message()).replaceAll("[\ufffe\uffff]", "\ufffd"),
            failures.get(i).getAttribute("message"));
      }
    }
  }

  private static List<Element> all(Document report, String name) {
    NodeList nodes = report.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Document print(FailOn failOn, List<Linting> lintings) throws Exception {
    StringWriter text = new StringWriter();
    new JunitFormat(new RepositoryFiles(Path.of("")), linting -> failOn)
        .print(lintings, new PrintWriter(text, true));
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text.toString())));
  }
}
