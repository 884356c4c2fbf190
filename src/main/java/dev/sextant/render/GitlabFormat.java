package dev.sextant.render;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Fingerprint;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;
import dev.sextant.rules.Linting;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as GitLab's Code Quality report, which a merge request shows by what is new and what is
 * gone. What is waived or known from a baseline is left out, and so counts as gone.
 */
public final class GitlabFormat implements LintFormat {
  private final RepositoryFiles files;

  public GitlabFormat(RepositoryFiles files) {
    this.files = files;
  }

  @Override
  public void print(List<Linting> lintings, PrintWriter out) {
    Map<String, Integer> seen = new HashMap<>();
    try (JsonGenerator json = PrettyJson.on(out)) {
      json.writeStartArray();
      for (Linting linting : lintings) {
        for (Finding finding : linting.findings()) {
          issue(finding, unique(Fingerprint.of(linting.system(), finding), seen), json);
        }
      }
      json.writeEndArray();
    }
    out.print('\n');
  }

  /** GitLab shows only one of those with the same fingerprint; the first keeps it as it is. */
  private static String unique(String fingerprint, Map<String, Integer> seen) {
    int count = seen.merge(fingerprint, 1, Integer::sum);
    return count == 1 ? fingerprint : Fingerprint.of(fingerprint + "|" + count);
  }

  private void issue(Finding finding, String fingerprint, JsonGenerator json) {
    SourceSpan span = finding.place().span();
    json.writeStartObject();
    // GitLab looks at neither, but both belong to Code Climate's format, which others read too.
    json.writeStringProperty("type", "issue");
    json.writeArrayPropertyStart("categories");
    json.writeString("Bug Risk");
    json.writeEndArray();
    json.writeStringProperty("description", Legible.of(Gist.of(finding)));
    json.writeStringProperty("check_name", finding.ruleName());
    json.writeStringProperty("fingerprint", fingerprint);
    json.writeStringProperty("severity", word(finding.severity()));
    json.writeObjectPropertyStart("location");
    json.writeStringProperty("path", files.name(span.file()));
    json.writeObjectPropertyStart("lines");
    json.writeNumberProperty("begin", span.line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Never {@code blocker}: whether something blocks is said by {@code --fail-on}. */
  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
