package dev.sextant.cli;

import dev.sextant.finding.RuleInfo;
import dev.sextant.rules.RulePage;
import dev.sextant.rules.Rules;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a rule exists, for whoever met one of its findings. */
@Command(
    name = "explain",
    description = "Tells why a rule exists, with an example that breaks it and one that does not.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant explain dual-write",
      "  sextant explain dual-write outbox-without-relay | less",
      "",
      "`sextant rules` lists all names. The page is Markdown."
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RULE",
      arity = "1..*",
      completionCandidates = RuleNames.class,
      description = "A rule's name, as findings show it in brackets.")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    names.replaceAll(ExplainCommand::plain);
    names.forEach(this::checkName);
    PrintWriter out = spec.commandLine().getOut();
    String between = "";
    for (String name : names) {
      out.print(between);
      explain(new RulePage(name), out);
      between = "\n\n";
    }
    return ExitStatus.CLEAN;
  }

  /** The name in {@code error[NAME]:}, as it is copied from a report. */
  private static String plain(String written) {
    return written.replaceFirst("^\\w+\\[([^\\]]*)\\]:?$", "$1");
  }

  private void checkName(String name) {
    List<String> known = Rules.infos().stream().map(RuleInfo::name).toList();
    if (!known.contains(name)) {
      throw BadArguments.unknown(spec, "rule", name, known, "`sextant rules` lists them");
    }
  }

  private static void explain(RulePage page, PrintWriter out) {
    out.println(page.text().strip());
    out.println();
    out.println("## An example");
    example(page, "flagged", out);
    out.println();
    out.println("Sextant says:");
    out.println();
    block("", page.file("flagged.out").orElse(""), out);
    out.println();
    out.println("## The same, repaired");
    example(page, "clean", out);
  }

  private static void example(RulePage page, String name, PrintWriter out) {
    var files = page.example(name);
    files.forEach(
        (file, text) -> {
          out.println();
          if (files.size() > 1) {
            out.println("`" + file + "`:");
            out.println();
          }
          block(file.substring(file.lastIndexOf('.') + 1), text, out);
        });
  }

  private static void block(String language, String text, PrintWriter out) {
    out.println("```" + language);
    out.println(text.stripTrailing());
    out.println("```");
  }
}
