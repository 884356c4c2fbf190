package dev.sextant.render;

import static dev.sextant.finding.Severity.ERROR;
import static dev.sextant.finding.Severity.NOTE;
import static dev.sextant.finding.Severity.WARNING;
import static dev.sextant.render.Samples.finding;
import static dev.sextant.render.Samples.linting;
import static dev.sextant.render.Samples.place;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.Golden;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import dev.sextant.rules.Linting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads, as a person reads it: each case is a file. */
class TextFormatTest {
  private static final SourceFile SERVICES =
      new SourceFile(
          "services/payments.yaml",
          """
          services:
            payments:
              consumes:
                ChargeCard: {retry: {attempts: 5}, idempotency: {by: none}, dead-letter: none}
                RefundCard:
                  does: 返金する (e\u0301) \there
          """);
  private static final SourceFile CHANNELS =
      new SourceFile("channels.yaml", "channels:\n  parked: {retention: 14d}\n  a: {}\n  b: {}\n");
  private static final String SHOP = "sextant: 1\nsystem: Shop\nevents:\n  OrderPlaced: {}\n";

  @Test
  void showsNotesAtTheirPlaces() throws IOException {
    check(
        "notes-elsewhere",
        finding(
            ERROR,
            place(SERVICES, "none", "services", "payments"),
            "`payments` forgets, but it can come again",
            d -> d.note(place(CHANNELS, "14d"), "a redrive from here can be 14 days old")));
  }

  @Test
  void joinsWhatIsOnOneLine() throws IOException {
    check(
        "notes-on-one-line",
        finding(
            ERROR,
            place(SERVICES, "none", "services", "payments"),
            "nothing tells duplicates apart",
            d ->
                d.note(place(SERVICES, "attempts: 5"), "it is tried again here")
                    .note(place(CHANNELS, "14d"), "from another file")
                    .note(place(SERVICES, "dead-letter"), "and never put aside")));
  }

  @Test
  void showsTheFirstOfManyPlaces() throws IOException {
    check(
        "many-notes",
        finding(
            WARNING,
            place(CHANNELS, "parked", "channels"),
            "4 channels state no owner",
            d ->
                d.note(place(CHANNELS, "a:"), "no owner")
                    .note(place(CHANNELS, "b:"), "no owner")
                    .note(place(SERVICES, "services"), "no owner")
                    .note(place(SERVICES, "payments"), "no owner")));
  }

  @Test
  void alignsWideText() throws IOException {
    check(
        "wide-text",
        finding(NOTE, place(SERVICES, "here", "services"), "after wide text and a tab", d -> {}));
  }

  @Test
  void aFileWithoutTextHasNoExcerpt() throws IOException {
    Place empty = new Place(CatalogPath.ROOT, SourceSpan.startOf(new SourceFile("empty.yaml", "")));
    check(
        "empty-file",
        finding(ERROR, empty, "this file is empty", d -> d.note(empty, "nothing to see here")));
  }

  @Test
  void printsNothingThatActs() throws IOException {
    SourceFile hostile = new SourceFile("a\u001b[2J.yaml", "x: \u001b]0;owned\u0007 \u202ey\n");
    Finding finding =
        finding(
            ERROR,
            place(hostile, "\u202ey", "x"),
            "`\u001b[31mred\u202e`\nerror[fake]: no",
            d -> d.note(place(hostile, "x"), "and\u001b[0m here"));
    check("hostile", finding);
    assertFalse(print(finding).contains("\u001b"));
  }

  @Test
  void theGravestComeLast() throws IOException {
    List<Finding> findings =
        List.of(
            finding(ERROR, place(CHANNELS, "a:"), "the error", d -> {}),
            finding(NOTE, place(CHANNELS, "b:"), "the note", d -> {}),
            finding(WARNING, place(CHANNELS, "parked"), "the second warning", d -> {}),
            finding(WARNING, place(CHANNELS, "channels"), "the first warning", d -> {}));
    Golden.check(golden("report"), report(List.of(linting(SHOP, findings))));
  }

  @Test
  void saysWhatFindingNothingMeans() throws IOException {
    Golden.check(golden("nothing-found"), report(List.of(linting(SHOP, List.of()))));
  }

  @Test
  void severalSystemsStandApart() throws IOException {
    Finding finding = finding(ERROR, place(CHANNELS, "a:"), "the error", d -> {});
    String other = SHOP.replace("Shop", "Returns");
    Golden.check(
        golden("two-systems"),
        report(List.of(linting(SHOP, List.of(finding)), linting(other, List.of()))));
  }

  @Test
  void coloursOnlyWhereWanted() {
    Finding finding = finding(ERROR, place(CHANNELS, "a:"), "the error", d -> {});
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new TextFormat(new Palette(true)).findings(List.of(finding), out);
    assertTrue(text.toString().contains("\u001b[1;31merror[sample-rule]\u001b[0m"));
  }

  private static void check(String name, Finding finding) throws IOException {
    Golden.check(golden(name), print(finding));
  }

  private static Path golden(String name) {
    return Path.of("src/test/resources/golden/text", name + ".txt");
  }

  private static String print(Finding finding) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new TextFormat(Palette.PLAIN).findings(List.of(finding), out);
    return text.toString();
  }

  private static String report(List<Linting> lintings) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new TextFormat(Palette.PLAIN).print(lintings, out);
    return text.toString();
  }
}
