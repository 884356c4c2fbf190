package dev.sextant.cli;

import dev.sextant.cli.completion.Program;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What makes a shell complete commands, options and the names of rules. */
@Command(
    name = "completion",
    description = "Prints a script with which a shell completes what is typed.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples, for this session:%n",
    footer = {
      "  source <(sextant completion bash)       in bash",
      "  source <(sextant completion zsh)        in zsh, after compinit",
      "  sextant completion fish | source        in fish",
      "",
      "To keep it, write it to where the shell looks when it is needed, and again after",
      "each update:",
      "",
      "bash, with the package bash-completion:",
      "  sextant completion bash > ~/.local/share/bash-completion/completions/sextant",
      "zsh, in a folder of $fpath:",
      "  sextant completion zsh > ~/.zfunc/_sextant",
      "fish:",
      "  sextant completion fish > ~/.config/fish/completions/sextant.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Supplier<CommandLine> all;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", converter = ShellWord.class, description = "bash, zsh or fish.")
  private Program.Shell shell = Program.Shell.BASH;

  CompletionCommand(Supplier<CommandLine> all) {
    this.all = all;
  }

  static final class ShellWord extends Word<Program.Shell> {
    ShellWord() {
      super(Program.Shell.class);
    }
  }

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(Program.of(all.get()).script(shell));
    return ExitStatus.CLEAN;
  }
}
