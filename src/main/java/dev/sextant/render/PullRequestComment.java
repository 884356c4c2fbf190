package dev.sextant.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Severity;
import dev.sextant.rules.Linting;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as Markdown for a comment on a pull request or the summary of a job: counts, then the
 * findings of each catalog, with all but the errors folded away.
 *
 * <p>GitHub refuses a comment that is too long, so the gravest of all catalogs go in first, and the
 * end counts what did not fit. Findings that are waived, or known from a baseline, are only
 * counted.
 */
public final class PullRequestComment implements LintFormat {
  /** What GitHub takes; other code hosts take more. */
  static final int LONGEST = 65_536;

  /** More catalogs than this would leave no room for what is wrong with them. */
  private static final int ROWS = 30;

  /** Room for the last lines. */
  private static final int END = 500;

  private final RepositoryFiles files;

  public PullRequestComment(RepositoryFiles files) {
    this.files = files;
  }

  @Override
  public void print(List<Linting> lintings, PrintWriter out) {
    String head = head(lintings);
    List<CommentSection> sections = sections(lintings, LONGEST - END - head.length());
    out.print(head);
    Map<Integer, List<CommentSection>> byCatalog =
        sections.stream().collect(groupingBy(CommentSection::catalog, TreeMap::new, toList()));
    byCatalog.forEach(
        (catalog, own) -> {
          out.print("### " + name(lintings.get(catalog)) + "\n\n");
          own.forEach(section -> out.print(section.text()));
        });
    out.print(end(lintings, sections));
  }

  private List<CommentSection> sections(List<Linting> lintings, int room) {
    List<CommentSection> sections = new ArrayList<>();
    int left = room;
    for (Severity severity : Tally.WORST_FIRST) {
      for (int catalog = 0; catalog < lintings.size(); catalog++) {
        List<Finding> findings =
            lintings.get(catalog).findings().stream()
                .filter(f -> f.severity() == severity)
                .toList();
        if (!findings.isEmpty()) {
          CommentSection section = CommentSection.of(catalog, severity, findings, files, left);
          left -= section.length();
          if (section.isEmpty()) {
            return sections;
          }
          sections.add(section);
          if (!section.isComplete()) {
            return sections;
          }
        }
      }
    }
    return sections;
  }

  private static String head(List<Linting> lintings) {
    StringBuilder head = new StringBuilder("## Sextant: ").append(found(lintings)).append("\n\n");
    boolean known = lintings.stream().anyMatch(l -> !l.known().baseline().isEmpty());
    head.append("| catalog | errors | warnings | notes | waived |").append(known ? " known |" : "");
    head.append("\n|---|--:|--:|--:|--:|").append(known ? "--:|\n" : "\n");
    for (Linting linting : lintings.subList(0, Math.min(ROWS, lintings.size()))) {
      head.append("| ").append(name(linting)).append(" |");
      Tally.WORST_FIRST.forEach(s -> head.append(' ').append(linting.count(s)).append(" |"));
      head.append(' ').append(linting.waived().size()).append(" |");
      head.append(known ? " " + linting.known().findings().size() + " |\n" : "\n");
    }
    if (lintings.size() > ROWS) {
      head.append("\nand ").append(lintings.size() - ROWS).append(" more catalogs\n");
    }
    return head.append('\n').toString();
  }

  private static String found(List<Linting> lintings) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Tally.WORST_FIRST) {
      long count = lintings.stream().mapToLong(linting -> linting.count(severity)).sum();
      if (count > 0) {
        counts.add(Prose.count(count, severity.label()));
      }
    }
    return counts.isEmpty() ? "no findings" : Listing.of(counts);
  }

  private static String end(List<Linting> lintings, List<CommentSection> sections) {
    List<String> hidden = new ArrayList<>();
    for (Severity severity : Tally.WORST_FIRST) {
      long all = lintings.stream().mapToLong(linting -> linting.count(severity)).sum();
      long shown =
          sections.stream()
              .filter(section -> section.severity() == severity)
              .mapToInt(section -> section.items().size())
              .sum();
      if (shown < all) {
        hidden.add(Prose.count(all - shown, "more " + severity.label()));
      }
    }
    String more =
        hidden.isEmpty()
            ? ""
            : "**" + Listing.of(hidden) + "** did not fit here; `sextant lint` tells all.\n\n";
    return more
        + (lintings.stream().allMatch(linting -> linting.findings().isEmpty())
            ? "This judges what is written there, not the code that runs.\n"
            : "`sextant explain RULE` tells why a rule exists.\n");
  }

  private static String name(Linting linting) {
    return MarkdownFormat.INSTANCE.escapePlainText(Gist.shortened(linting.title(), 120));
  }
}
