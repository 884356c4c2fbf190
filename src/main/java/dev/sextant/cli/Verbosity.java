package dev.sextant.cli;

import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * How much is said besides what was asked for: nothing to a script, everything to whoever wonders
 * what was read. The one is about standard output and the other about standard error, so that both
 * can be given.
 */
final class Verbosity {
  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print only what was asked for: no counts, no hints.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Tell on standard error what is read and how long it takes.")
  private boolean verbose;

  /** What was said to the program or to the command. */
  static Verbosity of(CommandSpec spec) {
    return ((SextantCommand) spec.root().userObject()).verbosity();
  }

  boolean isQuiet() {
    return quiet;
  }

  boolean isVerbose() {
    return verbose;
  }

  /** Where to say what nobody needs who knows the program. */
  static PrintWriter remarks(CommandSpec spec) {
    return of(spec).isQuiet() ? new PrintWriter(Writer.nullWriter()) : spec.commandLine().getOut();
  }
}
