package dev.sextant.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's name and what all its commands share. */
@Command(
    name = "sextant",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    description = "Reviews the design of an event-driven system before the system fails.",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all is well",
      "1:there are findings at or above --fail-on",
      "2:Sextant could not run"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant lint          checks the catalog in this folder",
      "  sextant help COMMAND  tells more about a command"
    })
final class SextantCommand implements Callable<Integer> {
  private final Screen screen;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  @Mixin private Verbosity verbosity = new Verbosity();

  /**
   * @param screen who watches, for the commands to ask
   */
  SextantCommand(Screen screen) {
    this.screen = screen;
  }

  Screen screen() {
    return screen;
  }

  Verbosity verbosity() {
    return verbosity;
  }

  /** Naming no command is a mistake, not a request for help: a script that does it should fail. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitStatus.CANNOT_RUN;
  }
}
