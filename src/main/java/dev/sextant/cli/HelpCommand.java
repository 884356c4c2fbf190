package dev.sextant.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Help for those who write the word where others write the option. */
@Command(
    name = "help",
    description = "Shows the help of a command.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  sextant help lint")
final class HelpCommand implements Callable<Integer> {
  private final Supplier<CommandLine> all;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..1",
      completionCandidates = CommandNames.class,
      description = "A command's name. Default: all of them in short.")
  private @Nullable String name;

  HelpCommand(Supplier<CommandLine> all) {
    this.all = all;
  }

  @Override
  public Integer call() {
    CommandLine.Help.ColorScheme colours = spec.commandLine().getColorScheme();
    CommandLine line = all.get();
    CommandLine command = CommandNames.find(name, line, spec);
    command.usage(spec.commandLine().getOut(), colours);
    return ExitStatus.CLEAN;
  }
}
