package dev.sextant.cli;

import dev.sextant.render.Legible;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in one line what is wrong with the arguments, as a page of usage would hide it. */
final class BadArguments implements IParameterExceptionHandler {
  /** How picocli calls an argument, which users know by its name in the help. */
  private static final Pattern POSITION =
      Pattern.compile("positional parameter at index \\S+ \\((\\w+)\\)");

  /** Says that there is no such thing, and which may be meant; otherwise, what there is. */
  static ParameterException unknown(
      CommandSpec spec, String what, String written, Collection<String> known, String otherwise) {
    String guess =
        Guess.of(written, known).map(name -> "did you mean `" + name + "`?").orElse(otherwise);
    return new ParameterException(
        spec.commandLine(), "there is no %s `%s`: %s".formatted(what, written, guess));
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
    if (problem instanceof MissingParameterException incomplete
        && !incomplete.getMissing().isEmpty()) {
      return missing(incomplete.getMissing().get(0), command);
    }
    if (problem instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " is given twice, and takes one value";
    }
    String message = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    message = POSITION.matcher(message).replaceFirst("$1");
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static String missing(ArgSpec argument, CommandLine command) {
    return argument instanceof OptionSpec option
        ? name(option) + " needs a value: " + option.longestName() + "=" + option.paramLabel()
        : "`%s` needs a %s"
            .formatted(command.getCommandSpec().qualifiedName(), argument.paramLabel());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? "`" + option.longestName() + "`"
        : argument.paramLabel();
  }

  private static String stray(String argument, CommandLine command) {
    boolean option = argument.startsWith("-");
    boolean top = command.getParent() == null;
    String what = option ? "option" : top ? "command" : "argument";
    List<String> known = new ArrayList<>(command.getSubcommands().keySet());
    if (option || top) {
      command.getCommandSpec().options().forEach(one -> known.add(one.longestName()));
    }
    String guess =
        Guess.of(argument.replaceFirst("=.*", ""), known)
            .map(name -> "; did you mean `" + name + "`?")
            .orElse("");
    return "there is no " + what + " `" + argument + "`" + guess;
  }
}
