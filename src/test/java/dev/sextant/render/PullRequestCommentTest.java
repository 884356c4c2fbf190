package dev.sextant.render;

import static dev.sextant.finding.Severity.ERROR;
import static dev.sextant.finding.Severity.NOTE;
import static dev.sextant.finding.Severity.WARNING;
import static dev.sextant.render.Samples.finding;
import static dev.sextant.render.Samples.linting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import dev.sextant.rules.Linting;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** What a comment shows, and what no name can put into it. */
class PullRequestCommentTest {
  private static final String SHOP = "sextant: 1\nsystem: Shop\n";
  private static final SourceFile FILE = new SourceFile("shop.yaml", "a: 1\n");
  private static final Pattern TAG = Pattern.compile("</?(?:details|details open|summary|sub)>");

  /** What GitHub makes a mention of a person, or of an issue. */
  private static final Pattern CALL = Pattern.compile("[@#]\\w");

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
          .build();

  @Test
  void errorsAreOpenAndTheOthersFolded() {
    List<Finding> findings = findings(ERROR, 1, "e");
    findings.addAll(findings(WARNING, 2, "w"));
    String comment = print(List.of(linting(SHOP, findings)));
    assertTrue(comment.startsWith("## Sextant: 1 error and 2 warnings\n"), comment);
    assertTrue(comment.contains("| Shop | 1 | 2 | 0 | 0 |"), comment);
    assertTrue(comment.contains("<details open>\n<summary>1 error</summary>"), comment);
    assertTrue(comment.contains("<details>\n<summary>2 warnings</summary>"), comment);
    assertFalse(comment.contains("more"), comment);
  }

  @Test
  void nothingFoundSaysWhatThatMeans() {
    assertTrue(
        print(List.of(linting(SHOP, List.of())))
            .endsWith("This judges what is written there, not the code that runs.\n"));
  }

  @Test
  void theGravestOfAllCatalogsComeFirstAndTheRestIsCounted() {
    Linting noisy = linting(SHOP, findings(WARNING, 5_000, "w".repeat(200)));
    Linting broken = linting(SHOP.replace("Shop", "Returns"), findings(ERROR, 20, "e"));
    Linting chatty = linting(SHOP.replace("Shop", "Stock"), findings(NOTE, 7, "n"));
    String comment = print(List.of(noisy, broken, chatty));
    assertTrue(comment.length() <= PullRequestComment.LONGEST, "" + comment.length());
    assertTrue(comment.length() > PullRequestComment.LONGEST - 3000, "room is used");
    assertEquals(20, comment.lines().filter(l -> l.startsWith("- E. ")).count());
    long shown = comment.lines().filter(l -> l.startsWith("- Www")).count();
    assertTrue(comment.contains("- and " + (5_000 - shown) + " more\n"));
    assertTrue(
        comment.contains("**" + (5_000 - shown) + " more warnings and 7 more notes** did not fit"));
  }

  @Test
  void manyCatalogsStayWithinTheLimit() {
    List<Linting> lintings = new ArrayList<>();
    String name = "<&@a#1".repeat(20);
    for (int i = 0; i < 500; i++) {
      String catalog = "sextant: 1\nsystem: \"" + i + name + "\"\n";
      lintings.add(linting(catalog, findings(ERROR, 3, "`" + name + "` " + name)));
    }
    String comment = print(lintings);
    assertTrue(comment.length() <= PullRequestComment.LONGEST, "" + comment.length());
    assertTrue(comment.contains("\nand 470 more catalogs\n"));
    assertTrue(comment.contains(" more errors** did not fit"));
  }

  @Test
  void noNameIsMarkup() {
    for (int seed = 0; seed < 200; seed++) {
      List<Finding> findings = new HostileFindings(seed).findings(20);
      Node comment = PARSER.parse(print(List.of(linting(SHOP, findings))));
      comment.accept(new OnlyText());
    }
  }

  /** As code hosts read it: nothing but our own tags, code, and text that calls nobody. */
  private static final class OnlyText extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      throw new AssertionError("a link to " + link.getDestination());
    }

    @Override
    public void visit(Image image) {
      throw new AssertionError("a picture of " + image.getDestination());
    }

    @Override
    public void visit(HtmlInline html) {
      assertTrue(TAG.matcher(html.getLiteral()).matches(), html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      String text = TAG.matcher(html.getLiteral()).replaceAll("");
      assertFalse(text.contains("<"), html.getLiteral());
      visit(new Text(text));
    }

    @Override
    public void visit(Text text) {
      assertFalse(CALL.matcher(text.getLiteral()).find(), text.getLiteral());
    }
  }

  private static List<Finding> findings(Severity severity, int count, String message) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Place place = new Place(CatalogPath.of("a"), new SourceSpan(FILE, i + 1, 1, i + 1, 2));
      findings.add(finding(severity, place, message, d -> {}));
    }
    return findings;
  }

  private static String print(List<Linting> lintings) {
    StringWriter text = new StringWriter();
    new PullRequestComment(new RepositoryFiles(Path.of("")))
        .print(lintings, new PrintWriter(text, true));
    return text.toString();
  }
}
