package dev.sextant.render;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one severity in one catalog, as far as there is room for them.
 *
 * @param catalog its number in the report
 * @param items what is shown, each a line
 * @param all how many there are
 */
record CommentSection(int catalog, Severity severity, List<String> items, int all) {
  /** Room for the catalog's heading, in which any character may need eight, and the frame. */
  private static final int FRAME = 1000;

  /** Nobody reads a longer message in a list, and it would take the room of others. */
  private static final int LONGEST = 1000;

  static CommentSection of(
      int catalog, Severity severity, List<Finding> all, RepositoryFiles files, int room) {
    List<String> items = new ArrayList<>();
    int left = room - FRAME;
    for (Finding finding : all) {
      String item = item(finding, files);
      left -= item.length();
      if (left < 0) {
        break;
      }
      items.add(item);
    }
    return new CommentSection(catalog, severity, items, all.size());
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  boolean isComplete() {
    return items.size() == all;
  }

  int length() {
    return FRAME + items.stream().mapToInt(String::length).sum();
  }

  /** Unfolded where the errors are; the blank lines make Markdown of what is inside. */
  String text() {
    StringBuilder text = new StringBuilder("<details");
    text.append(severity == Severity.ERROR ? " open" : "").append(">\n<summary>");
    text.append(Prose.count(all, severity.label())).append("</summary>\n\n");
    items.forEach(text::append);
    if (!isComplete()) {
      text.append("- and ").append(all - items.size()).append(" more\n");
    }
    return text.append("\n</details>\n\n").toString();
  }

  private static String item(Finding finding, RepositoryFiles files) {
    String place = files.name(finding.place().span().file()) + ":" + finding.place().span().line();
    return "- "
        + escaped(Prose.sentence(finding.message()))
        + " "
        + escaped(Prose.sentence(finding.help()))
        + "\n  <sub>`"
        + finding.ruleName()
        + "`, "
        + escaped("`" + place + "`")
        + "</sub>\n";
  }

  private static String escaped(String text) {
    return MarkdownFormat.INSTANCE.escapePlainText(Gist.shortened(text, LONGEST));
  }
}
