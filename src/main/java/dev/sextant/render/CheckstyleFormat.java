package dev.sextant.render;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;
import dev.sextant.rules.Linting;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as Checkstyle's XML, which reviewers' bots and Jenkins read from any linter: by file,
 * with the stage and the rule as the source. What is waived or known from a baseline is left out.
 */
public final class CheckstyleFormat implements LintFormat {
  /** Of the report's shape, which no reader looks at and some want to be there. */
  private static final String VERSION = "4.3";

  private final RepositoryFiles files;

  public CheckstyleFormat(RepositoryFiles files) {
    this.files = files;
  }

  @Override
  public void print(List<Linting> lintings, PrintWriter out) {
    Map<String, List<Finding>> byFile = new TreeMap<>();
    for (Linting linting : lintings) {
      for (Finding finding : linting.findings()) {
        String file = files.name(finding.place().span().file());
        byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(finding);
      }
    }
    Xml xml = Xml.on(out).start("checkstyle").attribute("version", VERSION);
    byFile.forEach(
        (file, findings) -> {
          xml.start("file").attribute("name", file);
          findings.stream().sorted().forEach(finding -> error(finding, xml));
          xml.end();
        });
    xml.end().finish();
  }

  private static void error(Finding finding, Xml xml) {
    SourceSpan span = finding.place().span();
    xml.empty("error")
        .attribute("line", span.line())
        .attribute("column", span.column())
        .attribute("severity", word(finding.severity()))
        .attribute("message", Gist.of(finding))
        .attribute("source", "sextant." + finding.stage().label() + "." + finding.ruleName());
  }

  private static String word(Severity severity) {
    return severity == Severity.NOTE ? "info" : severity.label();
  }
}
