package dev.sextant.render;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;

/** A line that GitHub's runner takes for a command, and lines that it must not take for one. */
final class GithubCommand {
  /** The runner cuts a message at 4096 characters, and what to do comes last in it. */
  private static final int LONGEST = 1500;

  private GithubCommand() {}

  /** An annotation where the finding begins; GitHub would put it below a longer stretch. */
  static String of(Finding finding, RepositoryFiles files) {
    SourceSpan span = finding.place().span();
    String message =
        shortened(finding.message())
            + "\nhelp: "
            + shortened(finding.help())
            + "\nwhy: sextant explain "
            + finding.ruleName();
    return "::%s file=%s,line=%d,col=%d,title=%s::%s"
        .formatted(
            word(finding.severity()),
            property(files.name(span.file())),
            span.line(),
            span.column(),
            property("Sextant (" + finding.ruleName() + ")"),
            data(message));
  }

  /** The annotation that stands for all that GitHub would drop. */
  static String more(Severity gravest, String counts) {
    return "::%s title=Sextant::%s"
        .formatted(
            word(gravest),
            data(counts + " in the log of this step, as GitHub shows 10 annotations of a kind"));
  }

  /**
   * Lines without commands. The runner also obeys {@code ##[name]} anywhere in a line; a name at a
   * line's start cannot be, as each line of ours begins with a word of ours.
   */
  static String inert(String lines) {
    return lines.replace("##[", "# #[");
  }

  private static String word(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.label();
  }

  private static String shortened(String text) {
    return Gist.shortened(Legible.of(text), LONGEST);
  }

  private static String property(String text) {
    return data(Legible.of(text)).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
