package dev.sextant.cli;

import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Stage;
import dev.sextant.render.RuleTable;
import dev.sextant.rules.Rules;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything that can be found, so that one sees what a clean run means. */
@Command(
    name = "rules",
    sortOptions = false,
    description = "Lists what is checked, by stage.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant rules",
      "  sextant rules --stage delivery,replay",
      "  sextant rules --format markdown > rules.md",
      "  sextant rules --format json | jq -r '.[] | select(.severity == \"error\").name'",
      "",
      "The severity is the one a rule has by default; it may tell a lesser case with",
      "a lesser one, and `.sextant.yaml` may change it. Each rule is one line in a",
      "pipe, and fits the width of a terminal otherwise."
    })
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      split = ",",
      converter = StageWord.class,
      description =
          "List only these stages: loading, events, contracts, delivery, flows, observability,"
              + " replay.")
  private List<Stage> stages = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = FormatWord.class,
      description = "text, markdown or json. Default: text.")
  private Format format = Format.TEXT;

  /** What the list can be written as. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  static final class StageWord extends Word<Stage> {
    StageWord() {
      super(Stage.class);
    }
  }

  static final class FormatWord extends Word<Format> {
    FormatWord() {
      super(Format.class);
    }
  }

  @Override
  public Integer call() {
    List<RuleInfo> wanted =
        Rules.infos().stream()
            .filter(rule -> stages.isEmpty() || stages.contains(rule.stage()))
            .toList();
    RuleTable table = new RuleTable(wanted);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> table.printText(Colour.palette(spec), Screen.of(spec).output(), out);
      case MARKDOWN -> table.printMarkdown(out);
      case JSON -> table.printJson(out);
    }
    return ExitStatus.CLEAN;
  }
}
