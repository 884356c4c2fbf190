package dev.sextant.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.FailOn;
import dev.sextant.finding.Finding;
import dev.sextant.rules.Linting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** What all formats promise, whatever a catalog's names are made of. */
class LintFormatsTest {
  private static final RepositoryFiles FILES = new RepositoryFiles(Path.of(""));
  private static final Map<String, LintFormat> FORMATS =
      Map.of(
          "text", new TextFormat(Palette.PLAIN),
          "json", new JsonFormat(),
          "sarif", new SarifFormat("1.2.3", new SarifPlaces(FILES)),
          "junit", new JunitFormat(FILES, linting -> FailOn.NOTE),
          "github", new GithubFormat(FILES),
          "gitlab", new GitlabFormat(FILES),
          "checkstyle", new CheckstyleFormat(FILES),
          "markdown", new PullRequestComment(FILES));

  @ParameterizedTest
  @ValueSource(
      strings = {"text", "json", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown"})
  void theSameFindingsAreTheSameBytesAndNoneOfThemActs(String format) throws IOException {
    for (int seed = 0; seed < 10; seed++) {
      String once = print(format, new HostileFindings(seed).findings(20));
      assertEquals(once, print(format, new HostileFindings(seed).findings(20)));
      assertEquals(
          "",
          once.replaceAll("[^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\p{Cs}]", ""),
          "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"junit", "github", "gitlab", "checkstyle", "markdown"})
  void manyFindingsAreNoTrouble(String format) throws IOException {
    List<Finding> findings = new HostileFindings(1).findings(10_000);
    String report =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> print(format, findings));
    assertTrue(report.length() > 1000);
  }

  /** Reads reports as a bot on a code host does, with code that others wrote. */
  @ParameterizedTest
  @CsvSource({"junit, JUNIT", "gitlab, CODECLIMATE", "checkstyle, CHECKSTYLE", "sarif, SARIF"})
  void otherProgramsReadWhatWasFound(String format, Parser parser) throws Exception {
    for (int seed = 0; seed < 10; seed++) {
      List<Finding> findings = new HostileFindings(seed).findings(20);
      Map<Integer, Violation> read = read(parser, print(format, findings));
      assertEquals(findings.size(), read.size(), "seed " + seed);
      if (parser == Parser.JUNIT) {
        continue; // It takes the line from the class name, which only Java has.
      }
      for (Finding finding : findings) {
        Violation violation = read.get(finding.place().span().line());
        assertEquals("sample-rule", violation.getRule().replace("sextant.delivery.", ""));
        String message = plain(finding.message() + ". Change it.");
        assertTrue(plain(violation.getMessage()).contains(message), violation::getMessage);
        String severity =
            switch (finding.severity()) {
              case ERROR -> "ERROR";
              case WARNING -> "WARN";
              case NOTE -> "INFO";
            };
        assertEquals(severity, violation.getSeverity().name());
      }
    }
  }

  /** As all of them can say it: each has its own sign for what is no character. */
  private static String plain(String text) {
    return Legible.of(text).replaceAll("[\\ufffd-\\uffff]", "?");
  }

  private static Map<Integer, Violation> read(Parser parser, String report) throws Exception {
    Map<Integer, Violation> byLine = new TreeMap<>();
    for (Violation v : parser.getViolationsParser().parseReportOutput(report, new Complaint())) {
      int line = parser == Parser.JUNIT ? byLine.size() : v.getStartLine();
      byLine.put(line, v);
    }
    return byLine;
  }

  private static String print(String format, List<Finding> findings) throws IOException {
    StringWriter text = new StringWriter();
    List<Linting> lintings = List.of(Samples.linting("sextant: 1\nsystem: Shop\n", findings));
    PrintWriter out = new PrintWriter(text, false);
    FORMATS.get(format).print(lintings, out);
    out.flush();
    // As a file holds it: half a character is none.
    return new String(text.toString().getBytes(UTF_8), UTF_8);
  }

  /** A parser that has something to say failed. */
  private static final class Complaint implements ViolationsLogger {
    @Override
    public void log(Level level, String message) {
      if (level.intValue() >= Level.WARNING.intValue()) {
        throw new AssertionError(message);
      }
    }

    @Override
    public void log(Level level, String message, Throwable cause) {
      throw new AssertionError(message, cause);
    }
  }
}
