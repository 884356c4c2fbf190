package dev.sextant.render;

import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Findings about names that someone chose to break a report, each on a line of its own. */
final class HostileFindings {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "\n",
          "\r\n",
          "\t",
          "\u0000",
          "\u001b[31m",
          "\u0085",
          "\u2028",
          "\u202e",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "&amp;",
          "&#0;",
          "<script>alert(1)</script>",
          "</testcase>",
          "</details>",
          "😀",
          "\ud83d",
          "\udc00",
          "\ufffe",
          "\uffff",
          "::error::x",
          "\n::error file=x::y",
          "##[error]x",
          "##[set-output name=a]b",
          "%0A",
          "%25",
          ":",
          ",",
          "=",
          "`",
          "``",
          "|",
          "\\",
          "@octocat",
          "#12",
          "o/r#12",
          "https://evil.example/a",
          "www.evil.example",
          "[a](javascript:x)",
          "![a](b)",
          "\n/close",
          "\n# heading",
          "ü",
          " ",
          "name",
          "x".repeat(1000));

  private final Random random;

  HostileFindings(long seed) {
    random = new Random(seed);
  }

  List<Finding> findings(int count) {
    SourceFile file = new SourceFile(fileName(), "x: y\n".repeat(count));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Severity severity = Tally.WORST_FIRST.get(random.nextInt(3));
      SourceSpan span = new SourceSpan(file, i + 1, 1, i + 1, 5);
      Place place = new Place(CatalogPath.of("events", text()), span);
      findings.add(
          Samples.finding(severity, place, "`" + text() + "` is " + text(), d -> d.detail(text())));
    }
    return findings;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** What file systems take: all but the character that ends a name, and halves of one. */
  private String fileName() {
    return text().replaceAll("[\\x00/]", "").replaceAll("\\p{Cs}", "") + ".yaml";
  }
}
