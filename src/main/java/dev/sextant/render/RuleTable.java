package dev.sextant.render;

import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Stage;
import dev.sextant.rules.RulePage;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The list of rules, for a person, for a document or for a program. */
public final class RuleTable {
  private static final int WIDTH = 80;
  private static final String INDENT = " ".repeat(11);

  private final List<RuleInfo> rules;

  public RuleTable(List<RuleInfo> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * A paragraph a stage, with each rule in one line for {@code grep} to find, or fit for a terminal
   * of 80 columns.
   */
  public void printText(Palette palette, boolean terminal, PrintWriter out) {
    int longest = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
    for (Stage stage : stages()) {
      boolean plain = stage.title().equalsIgnoreCase(stage.label());
      out.println(palette.bold(stage.title()) + (plain ? "" : " (" + stage.label() + ")"));
      for (RuleInfo rule : of(stage)) {
        String severity = "%-7s".formatted(rule.severity().label());
        out.print("  " + palette.severity(rule.severity(), severity) + "  ");
        if (terminal) {
          out.println(palette.bold(rule.name()));
          Prose.wrap(summary(rule), WIDTH - INDENT.length())
              .forEach(line -> out.println(INDENT + line));
        } else {
          out.println(("%-" + longest + "s").formatted(rule.name()) + "  " + summary(rule));
        }
      }
      out.println();
    }
    out.println("`sextant explain NAME` tells why, with an example.");
  }

  /** A heading and a table a stage. */
  public void printMarkdown(PrintWriter out) {
    for (Stage stage : stages()) {
      out.println("## " + stage.title());
      out.println();
      out.println("| rule | severity | what it finds |");
      out.println("|---|---|---|");
      for (RuleInfo rule : of(stage)) {
        String summary = summary(rule).replace("|", "\\|");
        out.println(
            "| `" + rule.name() + "` | " + rule.severity().label() + " | " + summary + " |");
      }
      out.println();
    }
  }

  /** A list of objects. */
  public void printJson(PrintWriter out) {
    try (JsonGenerator json = PrettyJson.on(out)) {
      json.writeStartArray();
      for (RuleInfo rule : rules) {
        json.writeStartObject();
        json.writeStringProperty("name", rule.name());
        json.writeStringProperty("stage", rule.stage().label());
        json.writeStringProperty("severity", rule.severity().label());
        json.writeStringProperty("summary", summary(rule));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.print('\n');
  }

  private List<Stage> stages() {
    return rules.stream().map(RuleInfo::stage).distinct().toList();
  }

  private List<RuleInfo> of(Stage stage) {
    return rules.stream().filter(rule -> rule.stage() == stage).toList();
  }

  private static String summary(RuleInfo rule) {
    return new RulePage(rule.name()).summary();
  }
}
