package dev.sextant.render;

import dev.sextant.catalog.loader.Baseline;
import dev.sextant.finding.Severity;
import java.util.List;

/**
 * Writes a baseline so that people can read its diff, merge it, and delete a line: one entry a
 * line, sorted, and each with a comma behind it, as an empty entry ends the list.
 */
public final class BaselineText {
  private BaselineText() {}

  public static String of(List<Baseline.Entry> entries) {
    StringBuilder text = new StringBuilder();
    text.append("{\n  \"sextant-baseline\": 1,\n");
    text.append("  \"about\": \"Known findings, which do not fail `sextant lint`.");
    text.append(" Delete a line, and it counts again.\",\n");
    text.append("  \"known\": [\n");
    entries.forEach(entry -> text.append("    ").append(line(entry)).append(",\n"));
    return text.append("    {}\n  ]\n}\n").toString();
  }

  private static String line(Baseline.Entry entry) {
    Baseline.Key key = entry.key();
    Severity severity = entry.severity();
    StringBuilder line = new StringBuilder("{");
    add(line, "system", key.system());
    add(line, "rule", key.rule());
    add(line, "at", key.at());
    add(line, "detail", key.detail());
    add(line, "inherited-by", key.inheritedBy());
    add(line, "severity", severity == null ? "" : severity.label());
    return line.append('}').toString();
  }

  private static void add(StringBuilder line, String name, String value) {
    if (!value.isEmpty()) {
      line.append(line.length() > 1 ? ", " : "").append(PrettyJson.quoted(name)).append(": ");
      line.append(PrettyJson.quoted(value));
    }
  }
}
