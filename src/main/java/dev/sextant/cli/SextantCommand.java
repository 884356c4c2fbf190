package dev.sextant.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's name and what all its commands share. */
@Command(
    name = "sextant",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {LintCommand.class},
    description = "Reviews the design of an event-driven system before the system fails.")
final class SextantCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Naming no command is a mistake, not a request for help: a script that does it should fail. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitStatus.CANNOT_RUN;
  }
}
