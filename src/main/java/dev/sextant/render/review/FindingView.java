package dev.sextant.render.review;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;
import dev.sextant.render.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Findings of one rule that ask for the same, in a few lines.
 *
 * @param messages what each of them says, as sentences
 * @param help what to do, as a sentence
 * @param where file and line of the first place they are about
 * @param more how many further places they have
 */
public record FindingView(
    String severity, List<String> messages, String help, String rule, String where, int more) {

  private static final int SAID = 4;

  /** Puts together what one rule asks of several sections. */
  static List<FindingView> of(List<Finding> findings) {
    Map<String, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding finding : findings) {
      alike
          .computeIfAbsent(
              finding.severity() + finding.ruleName() + finding.help(), key -> new ArrayList<>())
          .add(finding);
    }
    return alike.values().stream().map(FindingView::one).toList();
  }

  private static FindingView one(List<Finding> alike) {
    Finding first = alike.get(0);
    SourceSpan span = first.place().span();
    int places = alike.stream().mapToInt(finding -> 1 + finding.notes().size()).sum();
    return new FindingView(
        first.severity().label(),
        said(alike.stream().map(Finding::message).map(Prose::sentence).toList()),
        Prose.sentence(first.help()),
        first.ruleName(),
        span.file().name() + ":" + span.line(),
        places - 1);
  }

  /** The first few sentences; the last one too where only it would be left. */
  private static List<String> said(List<String> all) {
    if (all.size() <= SAID + 1) {
      return all;
    }
    List<String> said = new ArrayList<>(all.subList(0, SAID));
    said.add("So it is in " + (all.size() - SAID) + " more cases.");
    return List.copyOf(said);
  }

  Severity weight() {
    return Severity.valueOf(severity.toUpperCase(Locale.ROOT));
  }
}
