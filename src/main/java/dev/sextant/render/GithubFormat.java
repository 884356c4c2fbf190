package dev.sextant.render;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Severity;
import dev.sextant.rules.Linting;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings as workflow commands of GitHub Actions, which become annotations of the changed lines.
 *
 * <p>GitHub drops what is above its limit of a kind without a word. So the gravest are annotated,
 * one last annotation counts the others, and the log has those in full. What is waived or known
 * from a baseline is left out.
 */
public final class GithubFormat implements LintFormat {
  /** Of each kind, in one step. */
  private static final int MOST = 10;

  private final RepositoryFiles files;

  public GithubFormat(RepositoryFiles files) {
    this.files = files;
  }

  @Override
  public void print(List<Linting> lintings, PrintWriter out) {
    List<Finding> rest = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    List<Severity> dropped = new ArrayList<>();
    for (Severity severity : Tally.WORST_FIRST) {
      List<Finding> findings = of(severity, lintings);
      // The annotation that counts the others takes a place of the gravest kind that has some.
      int most = dropped.isEmpty() && findings.size() > MOST ? MOST - 1 : MOST;
      int shown = Math.min(most, findings.size());
      findings.subList(0, shown).forEach(f -> out.println(GithubCommand.of(f, files)));
      if (findings.size() > shown) {
        rest.addAll(0, findings.subList(shown, findings.size()));
        counts.add(Prose.count(findings.size() - shown, "more " + severity.label()));
        dropped.add(severity);
      }
    }
    if (!rest.isEmpty()) {
      rest(rest, out);
      out.println(GithubCommand.more(dropped.get(0), Listing.of(counts)));
    }
    StringWriter tally = new StringWriter();
    new Tally(Palette.PLAIN).print(lintings, new PrintWriter(tally, true));
    out.print(GithubCommand.inert(tally.toString()));
  }

  private static List<Finding> of(Severity severity, List<Linting> lintings) {
    return lintings.stream()
        .flatMap(linting -> linting.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .toList();
  }

  private static void rest(List<Finding> findings, PrintWriter out) {
    StringWriter text = new StringWriter();
    new TextFormat(Palette.PLAIN).findings(findings, new PrintWriter(text, true));
    out.println();
    out.print(GithubCommand.inert(text.toString()));
  }
}
