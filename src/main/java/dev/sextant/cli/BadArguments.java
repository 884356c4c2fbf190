package dev.sextant.cli;

import dev.sextant.finding.NearMiss;
import dev.sextant.render.Legible;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in one line what is wrong with the arguments, as a page of usage would hide it. */
final class BadArguments implements IParameterExceptionHandler {
  /** Says that there is no such thing, and which may be meant; otherwise, what there is. */
  static ParameterException unknown(
      CommandSpec spec, String what, String written, Collection<String> known, String otherwise) {
    return new ParameterException(
        spec.commandLine(),
        "there is no %s `%s`: %s"
            .formatted(what, written, NearMiss.help(written, known, otherwise)));
  }

  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    String words = Legible.of(inWords(problem, command));
    String more = "; see `" + command.getCommandSpec().qualifiedName() + " --help`";
    command.getErr().println("sextant: " + words + (words.endsWith("?") ? "" : more));
    return ExitStatus.CANNOT_RUN;
  }

  private static String inWords(ParameterException problem, CommandLine command) {
    if (problem instanceof UnmatchedArgumentException stray && !stray.getUnmatched().isEmpty()) {
      return stray(stray.getUnmatched().get(0), command);
    }
    String message = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static String stray(String argument, CommandLine command) {
    boolean option = argument.startsWith("-");
    boolean top = command.getParent() == null;
    String what = option ? "option" : top ? "command" : "argument";
    List<String> known =
        option
            ? command.getCommandSpec().options().stream().map(o -> o.longestName()).toList()
            : List.copyOf(command.getSubcommands().keySet());
    String guess =
        NearMiss.of(argument.replaceFirst("=.*", ""), known)
            .map(name -> "; did you mean `" + name + "`?")
            .orElse("");
    return "there is no " + what + " `" + argument + "`" + guess;
  }
}
